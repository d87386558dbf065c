/// Where strips go: a page, and a distance from the top of its content area.
struct PlacedStrip {
  var element: Int
  /// An index into the element's strips; nil for its repeated header.
  var strip: Int?
  var y: Double
}

/// Puts elements on pages in order. Pure arithmetic on heights: it draws nothing.
///
/// Strips tied by `keepsWithNext` form a chain that moves to a new page as a whole, as long as it
/// fits on one. Linear in the number of strips.
struct Paginator {
  private let elements: [Element]
  private let height: Double
  private var pages: [[PlacedStrip]] = []
  private var page: [PlacedStrip] = []
  /// The bottom of what has been placed on the current page.
  private var bottom = 0.0
  private var pendingSpace = 0.0

  private static let tolerance = 0.01

  private struct Position {
    var element: Int
    var strip: Int
  }

  private init(elements: [Element], height: Double) {
    self.elements = elements
    self.height = height
  }

  /// The pages' contents in reading order; one empty page when there is nothing to place.
  static func pages(of elements: [Element], height: Double) -> [[PlacedStrip]] {
    var paginator = Paginator(elements: elements, height: height)
    paginator.placeAll()
    return paginator.pages
  }

  private mutating func placeAll() {
    var chain: [Position] = []
    for (index, element) in elements.enumerated() {
      for (number, strip) in element.strips.enumerated() {
        chain.append(Position(element: index, strip: number))
        if !strip.keepsWithNext {
          place(chain)
          chain.removeAll(keepingCapacity: true)
        }
      }
    }
    place(chain)
    pages.append(page)
  }

  private mutating func place(_ chain: [Position]) {
    guard let first = chain.first else { return }
    if !fits(chain), !page.isEmpty,
      chainHeight(chain, from: headerHeight(first)) <= height + Self.tolerance
    {
      startPage(with: first)
    }
    for position in chain {
      if !page.isEmpty, !fits([position]) { startPage(with: position) }
      put(position)
    }
  }

  private func fits(_ chain: [Position]) -> Bool {
    guard let first = chain.first else { return true }
    let space = page.isEmpty ? 0 : max(pendingSpace, strip(first).spaceBefore)
    return bottom + space + chainHeight(chain, from: 0) <= height + Self.tolerance
  }

  /// The height of tied strips with the space between them, starting below `top`.
  private func chainHeight(_ chain: [Position], from top: Double) -> Double {
    var total = top
    var after: Double?
    for position in chain {
      let strip = strip(position)
      if let after { total += max(after, strip.spaceBefore) }
      total += strip.height
      after = strip.spaceAfter
    }
    return total
  }

  private mutating func startPage(with position: Position) {
    pages.append(page)
    page = []
    bottom = 0
    pendingSpace = 0
    // A header that leaves no room for the strip itself would only push it off the page.
    guard let header = repeatedHeader(position),
      header.height + strip(position).height <= height + Self.tolerance
    else { return }
    page.append(PlacedStrip(element: position.element, strip: nil, y: 0))
    bottom = header.height
    pendingSpace = header.spaceAfter
  }

  private mutating func put(_ position: Position) {
    let strip = strip(position)
    let space = page.isEmpty ? 0 : max(pendingSpace, strip.spaceBefore)
    page.append(
      PlacedStrip(element: position.element, strip: position.strip, y: bottom + space))
    bottom += space + strip.height
    pendingSpace = strip.spaceAfter
  }

  private func strip(_ position: Position) -> Strip {
    elements[position.element].strips[position.strip]
  }

  /// The header to set again when a page begins inside an element.
  private func repeatedHeader(_ position: Position) -> Strip? {
    let element = elements[position.element]
    return position.strip > element.firstBodyStrip ? element.repeatedHeader : nil
  }

  private func headerHeight(_ position: Position) -> Double {
    repeatedHeader(position).map { $0.height + $0.spaceAfter } ?? 0
  }
}
