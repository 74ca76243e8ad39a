/** `2026-11-26 14:03`, in this machine's time. */
export function whenText(unixMs: number): string {
  const at = new Date(unixMs);
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

const two = (number: number): string => String(number).padStart(2, '0');
