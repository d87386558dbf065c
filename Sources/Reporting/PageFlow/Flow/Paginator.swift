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
/// would leave a wide gap. A page that ends early gives its room to the last figure that can use it.
/// Footnotes stand at the foot of the page that leads to them. Linear in the number of strips.
struct Paginator {
  /// The elements behind the flow that are placed when a strip leads to them.
  struct Footnotes {
    /// Index of the first; the rule over them is the one before.
    var first: Int
  }

  private var elements: [Element]
  private let height: Double
  private let footnotes: Footnotes?
  /// A page that ends early, counted from 0.
  private let short: (page: Int, height: Double)?
  private var pages: [[PlacedStrip]] = []
  private var page: [PlacedStrip] = []
  /// The bottom of what has been placed on the current page.
  private var bottom = 0.0
  private var pendingSpace = 0.0
  /// A figure that waits for the top of the next page.
  private var waiting: Position?
  /// Lines of footnotes on this page, from the top, and their height with the rule.
  private var foot: [Position] = []
  private var footHeight = 0.0
  /// Lines of footnotes that had no room.
  private var owed: [Position] = []

  private static let tolerance = 0.01
  /// The share of a page that looks like a mistake when it is left empty.
  private static let wideGap = 0.25
  /// The share of a gap that may be filled out of turn: what is tied to a table needs the rest.
  private static let mostFilled = 0.85
  /// A gap that is worth drawing a figure anew, and how much higher it may become.
  private static let fillableGap = 0.04
  private static let mostGrowth = 1.12

  private struct Position {
    var element: Int
    var strip: Int
  }

  private init(
    elements: [Element], height: Double, footnotes: Footnotes?, short: (page: Int, height: Double)?
  ) {
    self.elements = elements
    self.height = height
    self.short = short
    self.footnotes = footnotes
  }

  /// The pages' contents in reading order; one empty page when there is nothing to place. Strips
  /// that were drawn anew to fit are replaced in `elements`. A short page leaves its end empty.
  static func pages(
    of elements: inout [Element], height: Double, footnotes: Footnotes? = nil,
    short: (page: Int, height: Double)? = nil
  ) -> [[PlacedStrip]] {
    var paginator = Paginator(
      elements: elements, height: height, footnotes: footnotes, short: short)
    paginator.placeAll()
    elements = paginator.elements
    return paginator.pages
  }

  private mutating func placeAll() {
    var chain: [Position] = []
    let end = footnotes.map { $0.first - 1 } ?? elements.count
    for index in 0..<end {
      if elements[index].startsPage {
        place(chain)
        chain.removeAll(keepingCapacity: true)
        placeWaiting()
        if !page.isEmpty { turnPage() }
      }
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
    repeat { turnPage() } while !owed.isEmpty || !foot.isEmpty
  }

  private mutating func place(_ chain: [Position]) {
    guard let first = chain.first else { return }
    if !fits(chain), flatten(chain) { return chain.forEach { put($0) } }
    if chain.count == 1, elements[first.element].float == .floats, !page.isEmpty, !fits(chain) {
      waiting = first
      return
    }
    // Again, where a figure that waited or footnotes that are owed took the room of the new page.
    while !isFresh, !fits(chain), fitsOnOnePage(chain) { startPage(with: first) }
    for position in chain {
      while !isFresh, !fits([position]) { startPage(with: position) }
      put(position)
    }
  }

  /// Whether an element may stand before a figure that waits for the next page.
  private func mayOvertake(_ element: Element) -> Bool {
    switch element.float {
    case .passes: true
    case .passesWideGap: room - bottom > height * Self.wideGap
    case .passesWhole:
      room - bottom > height * Self.wideGap
        && element.strips.reduce(0) { $0 + $1.height + max($1.spaceBefore, $1.spaceAfter) }
          <= (room - bottom) * Self.mostFilled
    case .stays, .floats: false
    }
  }

  private mutating func placeWaiting() {
    if let waiting { startPage(with: waiting) }
  }

  private mutating func startPage(with position: Position) {
    fillGap()
    turnPage()
    if let figure = waiting {
      waiting = nil
      put(figure)
      return
    }
    // A header that leaves no room for the strip itself would only push it off the page.
    guard let header = repeatedHeader(position),
      header.height + header.spaceAfter + strip(position).height <= room + Self.tolerance
    else { return }
    page.append(PlacedStrip(element: position.element, strip: nil, y: 0))
    bottom = header.height
    pendingSpace = header.spaceAfter
  }

  /// Ends the page with its footnotes and begins the next with what is left of them.
  private mutating func turnPage() {
    if let footnotes, !foot.isEmpty {
      var y = height - footHeight
      page.append(PlacedStrip(element: footnotes.first - 1, strip: 0, y: y))
      y += ruleHeight
      for line in foot {
        page.append(PlacedStrip(element: line.element, strip: line.strip, y: y))
        y += strip(line).height
      }
    }
    pages.append(page)
    page = []
    bottom = 0
    pendingSpace = 0
    foot = []
    footHeight = 0
    let lines = owed
    owed = []
    placeFoot(lines, limit: height / 2)
  }

  private mutating func put(_ position: Position) {
    let space = space(above: position)
    let strip = strip(position)
    page.append(
      PlacedStrip(element: position.element, strip: position.strip, y: bottom + space))
    bottom += space + strip.height
    pendingSpace = strip.spaceAfter
    let lines = strip.footnotes.flatMap { note in
      elements[note].strips.indices.map { Position(element: note, strip: $0) }
    }
    placeFoot(lines, limit: height - bottom)
  }

  /// Sets lines of footnotes on this page as long as the foot stays within `limit`; the others are
  /// owed to the next.
  private mutating func placeFoot(_ lines: [Position], limit: Double) {
    for line in lines {
      let added = strip(line).height + (foot.isEmpty ? ruleHeight : 0)
      // On an empty page one line at least, or it would be owed for ever.
      let mustStand = foot.isEmpty && page.isEmpty
      if owed.isEmpty, footHeight + added <= limit + Self.tolerance || mustStand {
        foot.append(line)
        footHeight += added
      } else {
        owed.append(line)
      }
    }
  }
}

extension Paginator {
  private func strip(_ position: Position) -> Strip {
    elements[position.element].strips[position.strip]
  }

  /// Whether nothing stands on the page yet.
  private var isFresh: Bool { page.isEmpty && foot.isEmpty }

  /// What the flow may fill of this page.
  private var room: Double {
    let end = short.map { $0.page == pages.count ? min($0.height, height) : height } ?? height
    return end - footHeight
  }

  private var ruleHeight: Double {
    footnotes.map { elements[$0.first - 1].strips[0].height } ?? 0
  }

  /// What the footnotes of strips would add to the foot.
  private func footnoteHeight(_ chain: [Position]) -> Double {
    var total = 0.0
    for position in chain {
      for note in strip(position).footnotes {
        total += elements[note].strips.reduce(0) { $0 + $1.height }
      }
    }
    return total > 0 && foot.isEmpty ? total + ruleHeight : total
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
    return bottom + space(above: first) + height(of: chain) + footnoteHeight(chain)
      <= room + Self.tolerance
  }

  private func fitsOnOnePage(_ chain: [Position]) -> Bool {
    guard let first = chain.first else { return true }
    let header = repeatedHeader(first).map { $0.height + $0.spaceAfter } ?? 0
    return header + height(of: chain) + footnoteHeight(chain) <= height + Self.tolerance
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
    let excess =
      bottom + space(above: first) + height(of: chain) + footnoteHeight(chain) - room
    guard let strip = flattened(old.height - excess),
      strip.height <= old.height - excess + Self.tolerance
    else { return false }
    replace(last, with: strip)
    return true
  }

  private mutating func replace(_ position: Position, with strip: Strip) {
    let old = self.strip(position)
    var strip = strip
    strip.spaceBefore = old.spaceBefore
    strip.spaceAfter = old.spaceAfter
    strip.keepsWithNext = old.keepsWithNext
    strip.footnotes = old.footnotes
    elements[position.element].strips[position.strip] = strip
  }

  /// Lets the last figure of a page that ends early grow into the gap.
  private mutating func fillGap() {
    let gap = room - bottom
    guard gap > height * Self.fillableGap else { return }
    for index in page.indices.reversed() {
      guard let number = page[index].strip else { continue }
      let position = Position(element: page[index].element, strip: number)
      let old = strip(position)
      guard let stretched = old.stretched else { continue }
      let wanted = old.height + min(gap, old.height * (Self.mostGrowth - 1))
      guard let strip = stretched(wanted), strip.height > old.height,
        strip.height <= old.height + gap
      else { return }
      replace(position, with: strip)
      let growth = strip.height - old.height
      for later in page.indices where later > index { page[later].y += growth }
      bottom += growth
      return
    }
  }
}
