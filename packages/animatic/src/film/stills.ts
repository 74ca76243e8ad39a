import sharp from 'sharp';

interface Size {
  readonly width: number;
  readonly height: number;
}

const JPEG_QUALITY = 88;

// libvips keeps what it decoded in case it is asked for again; a film's pictures are not.
sharp.cache(false);

/** RGBA, opaque, to a PNG or JPEG, as the path's ending says. */
export async function savePixels(
  pixels: Uint8Array,
  { width, height }: Size,
  path: string,
): Promise<void> {
  const image = sharp(pixels, { raw: { width, height, channels: 4 } }).removeAlpha();
  await (
    path.endsWith('.png')
      ? image.png({ compressionLevel: 6 })
      : image.jpeg({ quality: JPEG_QUALITY, chromaSubsampling: '4:4:4' })
  ).toFile(path);
}
