// Foals, ponies and the horses of tales.
import { points } from '../../../points.ts';
import type { Form } from '../form.ts';
import { juvenile } from '../variant.ts';
import { winged } from '../wings.ts';
import { HORSE } from './horses.ts';

export const FOAL: Form = {
  ...juvenile(HORSE, 0.62),
  what: 'foal',
  front: HORSE.front,
  hind: HORSE.hind,
  mane: { kind: 'crest', colour: '#5a3c30', length: 0.09 },
  tail: { ...HORSE.tail, length: 0.36 },
};

export const PONY: Form = {
  ...HORSE,
  what: 'pony',
  withersM: 1.15,
  trunk: { ...HORSE.trunk, loin: [0.17, 0.25], chest: [0.18, 0.28], hip: [0.2, 0.22] },
  neck: { ...HORSE.neck, length: 0.42, middle: [0.14, 0.17] },
  head: { ...HORSE.head, size: 0.54 },
  coat: { back: '#c08a58', socks: { colour: '#f0e2cc', from: 0.86 } },
  mane: { kind: 'flowing', colour: '#f0dcb8', length: 0.24 },
  tail: { ...HORSE.tail, colour: '#f0dcb8' },
};

export const UNICORN: Form = {
  ...HORSE,
  what: 'unicorn',
  coat: { back: '#f6f1f4', belly: '#ffffff', bellyTo: -0.7 },
  head: {
    ...HORSE.head,
    patches: [
      {
        outline: points('0.74,0.3 0.72,0 0.68,-0.3 1.1,-0.3 1.1,0.3'),
        colour: '#f0cfd6',
        alpha: 0.8,
      },
    ],
    eye: { at: [0.17, 0.06], radius: 0.055, iris: '#6a6ac8' },
    horns: {
      colour: '#f0c95a',
      near: [points('0.06,0.17 0.17,0.17 0.34,0.76,0.9')],
      apart: [0, 0],
    },
    face: {
      outline: points('0,0.3 0.16,0.28 0.22,0.1 0.17,-0.2 0.14,-0.42 0.16,-0.54 0.1,-0.64 0,-0.66'),
      eye: [0.17, 0.04],
      eyeRadius: 0.06,
      ear: { ...HORSE.head.ear, at: [0.15, 0.24], tilt: 0.25 },
      muzzle: { at: -0.52, radii: [0.16, 0.13], colour: '#f0cfd6' },
      nose: { at: -0.5, radii: [0.07, 0.03], colour: '#a8788a', nostrils: true },
      mouth: { at: -0.59, half: 0.08 },
      horns: [points('0,0.86,0.9 0.02,0.82 0.055,0.24 0,0.2')],
      patches: [
        { outline: points('0,0.34 0.12,0.28 0.06,0.1 0.02,-0.04 0,-0.04'), colour: '#d79ad0' },
      ],
    },
  },
  mane: { kind: 'flowing', colour: '#d79ad0', length: 0.26 },
  tail: { ...HORSE.tail, colour: '#b48ad8', length: 0.72 },
  foot: { ...HORSE.foot, colour: '#d8b45a' },
};

export const PEGASUS: Form = {
  ...HORSE,
  what: 'pegasus',
  coat: { back: '#f4f1ea' },
  head: {
    ...HORSE.head,
    patches: [{ outline: points('0.74,0.3 0.72,0 0.68,-0.3 1.1,-0.3 1.1,0.3'), colour: '#d8c8c4' }],
  },
  mane: { kind: 'flowing', colour: '#e2d4b8', length: 0.24 },
  tail: { ...HORSE.tail, colour: '#e2d4b8' },
  manner: { ...HORSE.manner, flies: true },
  adorn: winged({ kind: 'feathers', colour: '#fdfaf2', bone: '#e8e2da', span: 1.3 }),
};
