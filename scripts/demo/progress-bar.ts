const WIDTH = 32;

/** One line that is drawn over and over on a terminal, or a line per step where there is none. */
export function progressBar(stream: NodeJS.WriteStream): {
  update(percent: number, stage: string): void;
  end(): void;
} {
  let last = '';
  return {
    update(percent, stage) {
      const filled = Math.round((percent / 100) * WIDTH);
      const line = `  ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${String(percent).padStart(3)} %  ${stage}`;
      if (line === last) return;
      last = line;
      stream.write(stream.isTTY ? `\r${line.padEnd(72)}` : `${line}\n`);
    },
    end() {
      if (stream.isTTY) stream.write('\n');
    },
  };
}
