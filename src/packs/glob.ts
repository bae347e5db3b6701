/** True where a path (forward slashes) matches a glob of `*`, `?` and `**`. Its time is bounded by the product of both lengths, whatever the glob. */
export function globMatches(glob: string, path: string): boolean {
  const pattern = glob.replace(/^\.\//, '').split('/');
  const parts = path.split('/');
  // reachable[i]: the pattern so far can have used up the first i parts.
  let reachable = parts.map((_, index) => index === 0);
  reachable.push(false);
  for (const piece of pattern) {
    const next: boolean[] = [];
    for (let index = 0; index <= parts.length; index++) {
      if (piece === '**') next.push((reachable[index] ?? false) || (next[index - 1] ?? false));
      else next.push(index > 0 && (reachable[index - 1] ?? false) && pieceMatches(piece, parts[index - 1] ?? ''));
    }
    reachable = next;
  }
  return reachable[parts.length] ?? false;
}

/** `*` and `?` within one folder or file name, by going back to the last star only. */
function pieceMatches(piece: string, name: string): boolean {
  let inPiece = 0;
  let inName = 0;
  let star = -1;
  let starName = 0;
  while (inName < name.length) {
    const wanted = piece[inPiece];
    if (wanted === '*') {
      star = inPiece++;
      starName = inName;
    } else if (wanted === '?' || (wanted !== undefined && wanted === name[inName])) {
      inPiece++;
      inName++;
    } else if (star >= 0) {
      inPiece = star + 1;
      inName = ++starName;
    } else return false;
  }
  while (piece[inPiece] === '*') inPiece++;
  return inPiece === piece.length;
}
