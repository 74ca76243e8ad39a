import type { CastMember } from '../../../../storyboard/storyboard.ts';
import type { Person } from './person.ts';

export function personOf(member: CastMember, _seed: number): Person {
  const female = member.what === 'woman' || member.what === 'girl';
  const child = member.what === 'girl' || member.what === 'boy';
  return {
    build: {
      sex: female ? 'female' : 'male',
      age: child ? 'child' : 'adult',
      height: 1,
      weight: 1,
      muscle: 0,
    },
    skin: { base: '#fbbf96', shade: '#d9866c', blush: '#f28a76', lip: '#db6f68' },
    hair: female
      ? {
          style: child ? 'pigtails' : 'long',
          colour: '#63382a',
          shade: '#42232a',
          sheen: '#a5694a',
          fringe: child ? 'full' : 'side',
        }
      : {
          style: 'side-part',
          colour: '#4e3224',
          shade: '#352026',
          sheen: '#845a40',
          fringe: 'side',
        },
    face: {
      eye: female ? '#5d7f6a' : '#6b4a34',
      lashes: female,
      lipstick: female && !child,
      beard: 'none',
      freckles: false,
      wrinkles: false,
      monolid: false,
      paint: 'none',
      jaw: female ? 0.3 : 0.65,
      brow: 1,
    },
    outfit: {
      top: female
        ? {
            colour: '#fff6ea',
            accent: '#d9705f',
            sleeve: 'puff',
            collar: 'round',
            hem: 0.62,
            flare: 0.5,
            loose: 0.006,
            front: 'plain',
            pleats: true,
            belt: '#d9705f',
            band: null,
            under: null,
            tie: null,
          }
        : {
            colour: '#2f8a92',
            accent: '#2f8a92',
            sleeve: 'long',
            collar: 'shirt',
            hem: 'hip',
            flare: 0,
            loose: 0.01,
            front: 'buttons',
            pleats: false,
            belt: null,
            band: null,
            under: null,
            tie: null,
          },
      over: null,
      bottom: female
        ? { kind: 'bare', colour: '#fff6ea', length: 1, width: 1, pleats: false }
        : { kind: 'trousers', colour: '#3e4a74', length: 1, width: 1.25, pleats: false },
      shoes: female
        ? {
            kind: child ? 'shoes' : 'barefoot',
            colour: '#a0524a',
            sole: '#f2e6d6',
            sock: child ? '#fff6ea' : null,
          }
        : { kind: 'sneakers', colour: '#c5573f', sole: '#f5efe4', sock: null },
      hat: null,
      scarf: null,
      gloves: null,
      glasses: null,
      mask: null,
      cape: null,
      apron: null,
      back: null,
      jewels: null,
    },
    holds: false,
    ghost: false,
    wet: false,
    mood: 0,
    angry: 0,
  };
}
