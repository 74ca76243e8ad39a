export type { FilmRequest, MediaFile } from './film-request.ts';
export { fillCodeCache } from './film/fill-code-cache.ts';
export { checkStoryboard, planStoryboard, type StoryboardPlan } from './film/plan-storyboard.ts';
export { remixStoryboard } from './film/remix-storyboard.ts';
export { RenderError } from './film/render-error.ts';
export { type FilmFiles, renderFilm, renderStoryboard } from './film/render-film.ts';
export type { EditedStoryboard } from './storyboard/edit/edit-storyboard.ts';
export { readStoryboard } from './storyboard/read-storyboard.ts';
export { type Storyboard, storyboardSchema } from './storyboard/storyboard.ts';
