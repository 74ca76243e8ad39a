// node render.mjs bundle|render <job as JSON>; the job is that of ../remotion.ts.
import { fileURLToPath } from 'node:url';

const [, , what, text] = process.argv;
const { bundle: outDir, publicDirectory, path, chromium, concurrency, film } = JSON.parse(text);

if (what === 'bundle') {
  const { bundle } = await import('@remotion/bundler');
  const entryPoint = fileURLToPath(new URL('./film.jsx', import.meta.url));
  await bundle({ entryPoint, outDir, publicDir: publicDirectory });
} else {
  const { renderMedia, selectComposition } = await import('@remotion/renderer');
  const page = { serveUrl: outDir, inputProps: film, browserExecutable: chromium };
  const composition = await selectComposition({ ...page, id: 'two-stills' });
  await renderMedia({
    ...page,
    composition,
    codec: 'h264',
    crf: 20,
    x264Preset: 'veryfast',
    concurrency,
    outputLocation: path,
    logLevel: 'error',
  });
}
