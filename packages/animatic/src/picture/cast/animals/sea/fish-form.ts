// What makes one swimmer with fins: fish, sharks, whales. Lengths in lengths of its body.
import type { Point, ShapePoint } from '../../shape/point.ts';

export interface FishForm {
  readonly what: string;
  readonly lengthM: number;
  /** Half heights from the snout to the root of the tail, evenly spaced: towards back and belly. */
  readonly girth: readonly (readonly [up: number, down: number])[];
  readonly colours: {
    readonly back: string;
    readonly belly: string;
    readonly bellyTo: number;
    readonly fin: string;
  };
  readonly tail: {
    readonly kind: 'fork' | 'fan' | 'veil' | 'shark' | 'fluke';
    readonly length: number;
    readonly height: number;
  };
  /** Where along the body (0 snout … 1 tail) it begins and ends, how high, how far its tip leans back. */
  readonly dorsal?: Fin;
  readonly anal?: Fin;
  readonly pectoral: {
    readonly at: Point;
    readonly length: number;
    readonly width: number;
    readonly angle: number;
  };
  readonly bands?: readonly {
    readonly at: number;
    readonly width: number;
    readonly colour: string;
    readonly edge?: string;
  }[];
  readonly blotches?: {
    readonly colour: string;
    readonly at: readonly (readonly [u: number, v: number, radius: number])[];
  };
  readonly eye: { readonly at: Point; readonly radius: number; readonly iris?: string };
  readonly mouth: { readonly at: Point; readonly kind: 'lips' | 'shark' | 'smile' | 'whale' };
  readonly gills?: number;
  readonly scales?: boolean;
  readonly snout?: readonly ShapePoint[];
  /** Beats a second, and how far the tail swings: sideways (seen as shortening) or up and down. */
  readonly swim: { readonly hz: number; readonly swing: number; readonly vertical: boolean };
  readonly grooves?: boolean;
}

export interface Fin {
  readonly from: number;
  readonly to: number;
  readonly height: number;
  readonly lean: number;
  readonly spiky?: boolean;
  /** One point, as of sharks; else a rounded sail. */
  readonly pointed?: boolean;
}
