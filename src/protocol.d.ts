// The part of protocol.rs, reading/plan.rs that the content script sees, for the type checker.

export interface Source { css: string; take: string }
export interface Field { name: string; from: Source[]; many?: boolean; marks?: boolean }
export interface Group {
  name: string; each: string; anchor: string; fields: Field[]; lazy?: boolean; alone?: boolean; beside?: boolean; known?: WeakMap<Element, Item>;
}
/** `parts`: the selector of what makes an element's text more than its `textContent`. */
export interface Plan { kind: string; skip: string; lines: string; groups: Group[]; parts: string }

export interface Mark { key: number; field: string; index: number; start: number; end: number; strength: number; signal: string }
/** A tree to draw, as view.rs writes it: a text, words with arguments, or an element. */
export type View = string | { w: string; a?: View[] } | any[];
/** What is drawn for an item: its badge, and beside the item of the key `panel` its panel. */
export interface Drawn { key: number; badge: View; panel?: number; marks: Mark[] }
export interface Drawing { items: Drawn[] }

/** A text node, and where its words begin in the field's text. */
export interface Piece { node: Text; at: number }
/** A field's texts and the elements that hold them. */
export interface Taken { texts: string[]; places: Element[] }
export interface Spot { range: Range; name: string; owner: Item; signal: string }
/** An item of a group on the page: what was read of it, what was found, what is drawn for it. */
export interface Item {
  key: number; el: Element; group: Group; stale: boolean; near?: boolean;
  places?: Record<string, Element[]>; fields?: Record<string, string[]>; words?: string;
  found?: Drawn; marks: { mark: Mark; owner: Item }[]; spots: Spot[];
  badge?: HTMLElement; drawn?: string; css?: string; layer?: string;
}
/** The open card, by what it was opened from. */
export interface Card { el: HTMLElement; owner: Item; at: Element | Range }
export interface Panel { el: HTMLDetailsElement; owner: Item }

export type Words = (by: Plan, el: Element, pieces?: Piece[]) => string;
export type Take = (by: Plan, el: Element, source: Source) => string;
export type TakeField = (by: Plan, el: Element, field: Field) => Taken | undefined;
export type Say = (view?: View) => string;
export type Build = (view: View) => any;
export type OpenCard = (owner: Item, at: Element | Range, focus?: boolean, signal?: string) => void;
export type On = (target: EventTarget, types: string, act: (event: any) => unknown) => void;
