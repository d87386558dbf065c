/// Returns the candidate that `word` was most likely meant to be; nil when none is near.
///
/// A candidate that differs only in letter case wins; otherwise the one with the smallest edit
/// distance, at most a third of the longer word. The first of equals wins.
package func nearest(to word: String, among candidates: [String]) -> String? {
  let wanted = Array(word.lowercased().unicodeScalars.prefix(100))
  guard !wanted.isEmpty else { return nil }
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let letters = Array(candidate.lowercased().unicodeScalars.prefix(100))
    if letters == wanted { return candidate }
    let threshold = max(1, max(wanted.count, letters.count) / 3)
    let limit = min(threshold, (best?.distance ?? .max) - 1)
    guard limit > 0, abs(wanted.count - letters.count) <= limit else { continue }
    let distance = editDistance(wanted, letters)
    if distance <= limit, distance < max(wanted.count, letters.count) {
      best = (candidate, distance)
    }
  }
  return best?.candidate
}

/// A hint such as "did you mean 'series'?"; nil for nil.
package func didYouMean(_ word: String?) -> String? {
  word.map { "did you mean '\($0)'?" }
}

/// A hint such as "allowed here: a, b, c", with at most `limit` words.
package func allowedHere(_ words: [String], limit: Int = 24) -> String {
  guard !words.isEmpty else { return "nothing is allowed here" }
  let shown = words.prefix(limit).joined(separator: ", ")
  let rest = words.count - limit
  return "allowed here: " + shown + (rest > 0 ? ", and \(rest) more" : "")
}

/// The hint for an unknown word: the near miss, or else what is allowed.
package func hint(forUnknown word: String, allowed: [String]) -> String {
  didYouMean(nearest(to: word, among: allowed)) ?? allowedHere(allowed)
}

/// Insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b`: the distance
/// of Damerau and Levenshtein in its restricted form (optimal string alignment).
func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i]
    row.reserveCapacity(b.count + 1)
    for j in 1...b.count {
      let cost = a[i - 1] == b[j - 1] ? 0 : 1
      var distance = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        distance = min(distance, beforeLast[j - 2] + 1)
      }
      row.append(distance)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
