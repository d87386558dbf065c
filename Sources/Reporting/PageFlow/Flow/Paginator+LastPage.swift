/// A last page that holds next to nothing looks like an accident.
extension Paginator {
  /// Like `pages(of:height:footnotes:)`, but for a last page that would be nearly empty: spaces are set
  /// a little tighter, and figures near the end a little flatter, where that saves the page; otherwise
  /// more of the page before is carried over to it.
  ///
  /// - Parameter line: The height of a line of running text.
  static func evenPages(
    of elements: inout [Element], height: Double, line: Double, footnotes: Footnotes? = nil
  ) -> [[PlacedStrip]] {
    let given = elements
    let pages = pages(of: &elements, height: height, footnotes: footnotes)
    guard pages.count > 1, pages.count <= mostPages, let last = pages.last,
      !beginsByWish(last, elements)
    else { return pages }
    let notes = footnotes.map { $0.first - 1 } ?? elements.count
    let filled = self.filled(last, elements, before: notes)
    guard filled < height * savedShare else { return pages }
    let late = pages[pages.count - 2].map(\.element).min() ?? 0
    for tightness in tightest {
      var tightened = given
      for index in tightened.indices {
        tightened[index].tighten(by: tightness, flattening: index >= late)
      }
      let attempt = self.pages(of: &tightened, height: height, footnotes: footnotes)
      if attempt.count < pages.count {
        elements = tightened
        return attempt
      }
    }
    let least = Double(fewestLines) * line
    guard filled < least else { return pages }
    var carried = given
    let room = self.filled(pages[pages.count - 2], elements, before: notes) - (least - filled)
    let attempt = self.pages(
      of: &carried, height: height, footnotes: footnotes, short: (pages.count - 2, room))
    guard attempt.count == pages.count, let end = attempt.last,
      self.filled(end, carried, before: notes) >= least
    else { return pages }
    elements = carried
    return attempt
  }

  /// In a longer report nobody sees how full the last page is.
  private static let mostPages = 60
  /// A last page filled less than this is saved where it can be.
  private static let savedShare = 0.25
  private static let tightest = [0.9, 0.8, 0.7]
  /// Lines that should stand on a last page.
  private static let fewestLines = 4

  /// Whether the author asked for a new page.
  private static func beginsByWish(_ page: [PlacedStrip], _ elements: [Element]) -> Bool {
    page.first.map { elements[$0.element].startsPage && $0.strip == 0 } ?? true
  }

  /// How far down a page its flow reaches, without the footnotes that elements from `notes` on are.
  private static func filled(
    _ page: [PlacedStrip], _ elements: [Element], before notes: Int
  ) -> Double {
    page.reduce(0) { bottom, placed in
      guard placed.element < notes, let strip = placed.strip else { return bottom }
      return max(bottom, placed.y + elements[placed.element].strips[strip].height)
    }
  }
}

extension Element {
  /// Narrows the spaces around the element's strips, and draws what can be drawn flatter a little so.
  fileprivate mutating func tighten(by share: Double, flattening: Bool) {
    for index in strips.indices {
      strips[index].spaceBefore *= share
      strips[index].spaceAfter *= share
      guard flattening, let flatter = strips[index].flattened?(strips[index].height * 0.9) else {
        continue
      }
      strips[index].height = flatter.height
      strips[index].parts = flatter.parts
    }
  }
}
