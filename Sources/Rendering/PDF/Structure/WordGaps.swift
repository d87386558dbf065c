import Drawing

/// Puts a space behind every text that another one of the same paragraph follows at a distance: on
/// the next line, or on the next page. Layout drops these spaces, for they have no ink; who searches
/// or listens needs them.
///
/// Pages are walked backwards, so that each text knows its follower.
struct WordGaps {
  /// The first text of each element that began on the page after, by the number of its groups.
  private var continuations: [Int: Scene.Text] = [:]
  private var onThisPage: [Int: Scene.Text] = [:]
  /// The text that follows, where it stands in the same block.
  private var next: Scene.Text?
  private var isNextOnOtherPage = false

  /// The pages with spaces where words would run together.
  static func filled(_ pages: [Page]) -> [Page] {
    var gaps = WordGaps()
    var result = pages
    for index in pages.indices.reversed() {
      gaps.next = nil
      gaps.fill(&result[index].scene.items)
      gaps.continuations = gaps.onThisPage
      gaps.onThisPage = [:]
    }
    return result
  }

  private mutating func fill(_ items: inout [Scene.Item]) {
    for index in items.indices.reversed() {
      switch items[index] {
      case .shape: continue
      case .text(var text):
        if let next, Self.areWords(text, next),
          isNextOnOtherPage || Self.isGap(between: text, and: next)
        {
          text.string += " "
          items[index] = .text(text)
        }
        next = text
        isNextOnOtherPage = false
      case .group(var group):
        if group.role.isArtifact { continue }
        let isInline = group.role.isInline
        if !isInline {
          next = group.element.flatMap { continuations[$0] }
          isNextOnOtherPage = next != nil
        }
        fill(&group.items)
        items[index] = .group(group)
        if let element = group.element, let next, !isNextOnOtherPage { onThisPage[element] = next }
        if !isInline { next = nil }
      }
    }
  }

  /// Whether a space may stand between two texts, going by their script and punctuation.
  private static func areWords(_ first: Scene.Text, _ second: Scene.Text) -> Bool {
    guard let end = first.string.unicodeScalars.last, let start = second.string.unicodeScalars.first
    else { return false }
    return !end.properties.isWhitespace && !start.properties.isWhitespace
      && !(end.joinsWithoutSpace && start.joinsWithoutSpace) && !isBrokenInside(first.string)
      // A space at the end of a right-to-left text would move it.
      && !first.string.runsRightToLeft(in: first.style.language)
  }

  /// Whether two texts of a page stand apart: on different lines, or with a gap.
  private static func isGap(between first: Scene.Text, and second: Scene.Text) -> Bool {
    let size = max(first.style.size, second.style.size)
    if abs(first.position.y - second.position.y) > 0.6 * size { return true }
    return second.bounds.x - first.bounds.maxX > 0.1 * size
  }

  /// Whether a line ends at a hyphen, dash or slash within a word or a range: `January–`.
  private static func isBrokenInside(_ line: String) -> Bool {
    var end = line.unicodeScalars.reversed().makeIterator()
    switch end.next() {
    case "-", "\u{2010}", "\u{2013}", "\u{2014}", "/", "\u{AD}":
      return end.next()?.properties.isWhitespace == false
    default: return false
    }
  }
}

extension Scene.Role {
  /// Whether a group with this role runs on in the line of the text around it.
  fileprivate var isInline: Bool {
    switch self {
    case .plain, .reference, .code: true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// Scripts that set words without spaces: Han, kana, Thai and their punctuation.
  fileprivate var joinsWithoutSpace: Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x30FF, 0x3400...0x9FFF,
      0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
