/// Chooses the ends of a paragraph's lines so that the whole looks even, after Knuth and Plass,
/// "Breaking paragraphs into lines" (1981): every set of line ends costs what its lines would have to
/// be stretched and shrunk, and what its hyphens cost, and the cheapest is found by dynamic programming.
///
/// Pure arithmetic on widths. Close to linear: only ends within one line of each other are compared.
struct OptimumFit {
  /// Where a line may end. Widths run on from the start of the paragraph.
  struct Place {
    /// Up to here, with the hyphen where there is one, without the spaces that would follow.
    var end: Double
    /// Up to where the next line would begin.
    var start: Double
    /// What the gaps before it can take and give, and those before the start of the next line.
    var stretch: Double
    var startStretch: Double
    var shrink: Double
    var startShrink: Double
    var isHyphen = false
  }

  let places: [Place]
  let width: Double

  /// Lines whose gaps grow by up to this share of what they can well take are looked for.
  static let tight = 1.0
  static let loose = TextLine.loosest
  /// Lines beyond which nothing is even any more: all cost the same.
  private static let hopeless = 40.0

  /// Costs, as in TeX: of a line, of a hyphen, of two in a row, of one before the last line, of a
  /// tight line beside a loose one, of a last line that is a word.
  private static let line = 10.0
  private static let hyphen = 50.0
  private static let doubleHyphen = 10_000.0
  private static let finalHyphen = 5_000.0
  private static let unlike = 10_000.0
  private static let shortLastLine = 20_000.0
  /// The share of the width that a last line should fill.
  private static let leastLastLine = 0.14
  private static let mostHyphens = 2

  /// A way to have ended a line, and the best way there.
  private struct Node {
    /// Index of the place; -1 for the start.
    var place: Int
    var start: Double
    var stretch: Double
    var shrink: Double
    var cost: Double
    /// Hyphens at the ends of the last lines in a row.
    var hyphens: Int
    /// 0 tight, 1 even, 2 loose, 3 very loose.
    var fitness: Int
    var previous: Int
  }

  /// The places where lines end, the last of which is the last place; nil when no way keeps within
  /// the tolerance.
  func ends(tolerance: Double, hyphens allowed: Bool) -> [Int]? {
    guard !places.isEmpty else { return [] }
    var nodes = [
      Node(
        place: -1, start: 0, stretch: 0, shrink: 0, cost: 0, hyphens: 0, fitness: 1, previous: -1)
    ]
    var active = [0]
    for index in places.indices {
      let place = places[index]
      if place.isHyphen, !allowed { continue }
      let isLast = index == places.count - 1
      var best: [Node?] = Array(repeating: nil, count: 4 * (Self.mostHyphens + 1))
      var kept: [Int] = []
      for number in active {
        let node = nodes[number]
        let room = width - (place.end - node.start)
        let give = place.shrink - node.shrink
        if room < -give - 0.01 {
          // Too full, and so will every later line from there be; a hyphen may be what is too much.
          if place.isHyphen { kept.append(number) }
          continue
        }
        kept.append(number)
        let ratio = self.ratio(room, stretch: place.stretch - node.stretch, shrink: give)
        let isShort = isLast && room >= 0
        guard isShort || ratio <= tolerance else { continue }
        let hyphens = place.isHyphen ? node.hyphens + 1 : 0
        guard hyphens <= Self.mostHyphens else { continue }
        let fitness = isShort ? 1 : Self.fitness(ratio)
        var cost = node.cost + Self.cost(isShort ? 0 : ratio, isHyphen: place.isHyphen)
        if hyphens > 1 { cost += Self.doubleHyphen }
        if abs(fitness - node.fitness) > 1 { cost += Self.unlike }
        if isLast {
          if node.hyphens > 0 { cost += Self.finalHyphen }
          if width - room < width * Self.leastLastLine, node.place >= 0 {
            cost += Self.shortLastLine
          }
        }
        let slot = hyphens * 4 + fitness
        if best[slot].map({ cost < $0.cost }) ?? true {
          best[slot] = Node(
            place: index, start: place.start, stretch: place.startStretch,
            shrink: place.startShrink, cost: cost, hyphens: hyphens, fitness: fitness,
            previous: number)
        }
      }
      active = kept
      for node in best {
        guard let node else { continue }
        active.append(nodes.count)
        nodes.append(node)
      }
      if active.isEmpty { return nil }
    }
    let last = places.count - 1
    let ends = active.filter { nodes[$0].place == last }
    guard let cheapest = ends.min(by: { nodes[$0].cost < nodes[$1].cost }) else { return nil }
    return way(to: cheapest, nodes)
  }

  private func way(to last: Int, _ nodes: [Node]) -> [Int] {
    var ends: [Int] = []
    var number = last
    while number > 0 {
      ends.append(nodes[number].place)
      number = nodes[number].previous
    }
    return ends.reversed()
  }

  /// How far the gaps of a line are from what they would be: 1 is all they can well take, -1 all they
  /// can give.
  private func ratio(_ room: Double, stretch: Double, shrink: Double) -> Double {
    if room < 0 { return shrink > 0 ? max(-1, room / shrink) : 0 }
    if room < 0.01 { return 0 }
    return stretch > 0 ? min(room / stretch, Self.hopeless) : Self.hopeless
  }

  private static func fitness(_ ratio: Double) -> Int {
    ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3
  }

  private static func cost(_ ratio: Double, isHyphen: Bool) -> Double {
    let badness = 100 * abs(ratio * ratio * ratio)
    let sum = line + badness + (isHyphen ? hyphen : 0)
    return sum * sum
  }
}
