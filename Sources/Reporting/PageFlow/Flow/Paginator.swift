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
/// fits on one. A figure that has no room is made flatter if it can be; otherwise it waits for the top
/// of the next page while the paragraphs after it fill this one, up to the next heading unless that
/// would leave a wide gap. Linear in the number of strips.
struct Paginator {
  private var elements: [Element]
  private let height: Double
  private var pages: [[PlacedStrip]] = []
  private var page: [PlacedStrip] = []
  /// The bottom of what has been placed on the current page.
  private var bottom = 0.0
  private var pendingSpace = 0.0
  /// A figure that waits for the top of the next page.
  private var waiting: Position?

  private static let tolerance = 0.01
  /// The share of a page that looks like a mistake when it is left empty.
  private static let wideGap = 0.25

  private struct Position {
    var element: Int
    var strip: Int
  }

  private init(elements: [Element], height: Double) {
    self.elements = elements
    self.height = height
  }

  /// The pages' contents in reading order; one empty page when there is nothing to place. Strips
  /// that were flattened to fit are replaced in `elements`.
  static func pages(of elements: inout [Element], height: Double) -> [[PlacedStrip]] {
    var paginator = Paginator(elements: elements, height: height)
    paginator.placeAll()
    elements = paginator.elements
    return paginator.pages
  }

  private mutating func placeAll() {
    var chain: [Position] = []
    for index in elements.indices {
      if chain.isEmpty, !mayOvertake(elements[index]) { placeWaiting() }
      for number in elements[index].strips.indices {
        chain.append(Position(element: index, strip: number))
        if !elements[index].strips[number].keepsWithNext {
          place(chain)
          chain.removeAll(keepingCapacity: true)
        }
      }
    }
    place(chain)
    placeWaiting()
    pages.append(page)
  }

  private mutating func place(_ chain: [Position]) {
    guard let first = chain.first else { return }
    if !fits(chain), flatten(chain) { return chain.forEach { put($0) } }
    if chain.count == 1, elements[first.element].float == .floats, !page.isEmpty, !fits(chain) {
      waiting = first
      return
    }
    // Twice, because a figure that waited may have taken the room of the new page.
    for _ in 0..<2 where !page.isEmpty && !fits(chain) && fitsOnOnePage(chain) {
      startPage(with: first)
    }
    for position in chain {
      for _ in 0..<2 where !page.isEmpty && !fits([position]) { startPage(with: position) }
      put(position)
    }
  }

  /// Whether an element may stand before a figure that waits for the next page.
  private func mayOvertake(_ element: Element) -> Bool {
    switch element.float {
    case .passes: true
    case .passesWideGap: height - bottom > height * Self.wideGap
    case .stays, .floats: false
    }
  }

  private mutating func placeWaiting() {
    if let waiting { startPage(with: waiting) }
  }

  private mutating func startPage(with position: Position) {
    pages.append(page)
    page = []
    bottom = 0
    pendingSpace = 0
    if let figure = waiting {
      waiting = nil
      put(figure)
      return
    }
    // A header that leaves no room for the strip itself would only push it off the page.
    guard let header = repeatedHeader(position),
      header.height + header.spaceAfter + strip(position).height <= height + Self.tolerance
    else { return }
    page.append(PlacedStrip(element: position.element, strip: nil, y: 0))
    bottom = header.height
    pendingSpace = header.spaceAfter
  }

  private mutating func put(_ position: Position) {
    let space = space(above: position)
    let strip = strip(position)
    page.append(
      PlacedStrip(element: position.element, strip: position.strip, y: bottom + space))
    bottom += space + strip.height
    pendingSpace = strip.spaceAfter
  }
}

extension Paginator {
  private func strip(_ position: Position) -> Strip {
    elements[position.element].strips[position.strip]
  }

  /// The header to set again when a page begins inside an element.
  private func repeatedHeader(_ position: Position) -> Strip? {
    let element = elements[position.element]
    return position.strip > element.firstBodyStrip ? element.repeatedHeader : nil
  }

  private func space(above position: Position) -> Double {
    page.isEmpty ? 0 : max(pendingSpace, strip(position).spaceBefore)
  }

  private func fits(_ chain: [Position]) -> Bool {
    guard let first = chain.first else { return true }
    return bottom + space(above: first) + height(of: chain) <= height + Self.tolerance
  }

  private func fitsOnOnePage(_ chain: [Position]) -> Bool {
    guard let first = chain.first else { return true }
    let header = repeatedHeader(first).map { $0.height + $0.spaceAfter } ?? 0
    return header + height(of: chain) <= height + Self.tolerance
  }

  /// The height of tied strips with the space between them.
  private func height(of chain: [Position]) -> Double {
    var total = 0.0
    var after: Double?
    for position in chain {
      let strip = strip(position)
      if let after { total += max(after, strip.spaceBefore) }
      total += strip.height
      after = strip.spaceAfter
    }
    return total
  }

  /// Makes the last strip of a chain flatter if that lets the chain stay on this page.
  private mutating func flatten(_ chain: [Position]) -> Bool {
    guard let first = chain.first, let last = chain.last else { return false }
    let old = strip(last)
    guard let flattened = old.flattened else { return false }
    let excess = bottom + space(above: first) + height(of: chain) - height
    guard var strip = flattened(old.height - excess),
      strip.height <= old.height - excess + Self.tolerance
    else { return false }
    strip.spaceBefore = old.spaceBefore
    strip.spaceAfter = old.spaceAfter
    strip.keepsWithNext = old.keepsWithNext
    elements[last.element].strips[last.strip] = strip
    return true
  }
}
