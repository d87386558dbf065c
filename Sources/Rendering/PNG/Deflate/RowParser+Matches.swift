import Glibc

/// Matches with what stood before.
extension RowParser {
  /// What is known of the matches that begin at a node.
  struct Search {
    let index: Int
    let position: Int
    let limit: Int
    /// Of the way to the node.
    let cost: Int32
    /// The length of the longest match so far, and the first node it does not reach.
    var best = DeflateSymbols.shortest - 1
    var nextNode: Int
  }

  /// A match is taken back over so many nodes at most.
  private static let mostNodesBack = 8

  /// Matches with the bytes at `place`, unless a match that covers them has the same distance.
  @inline(__always)
  func attempt(_ place: Int, _ search: inout Search, _ cover: inout Cover) {
    let distance = search.position &- place
    if cover.distance == distance, cover.end > search.position {
      guard cover.end &- search.position > search.best else { return }
      (search.best, search.nextNode) = (cover.end &- search.position, cover.next)
      return
    }
    let before = search.best
    attempt(place, &search)
    guard search.best > before else { return }
    let end = search.position &+ search.best
    if end > cover.end { cover = Cover(distance: distance, end: end, next: search.nextNode) }
  }

  /// Matches with the bytes at `place`, and reaches the nodes that no nearer match does.
  @inline(__always)
  func attempt(_ place: Int, _ search: inout Search) {
    let best = search.best
    guard best < search.limit else { return }
    let base = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped) + max(0, best &- 3)
    if base.loadUnaligned(fromByteOffset: place, as: UInt32.self)
      == base.loadUnaligned(fromByteOffset: search.position, as: UInt32.self)
    {
      extend(place, &search)
    }
  }

  @inline(never)
  private func extend(_ place: Int, _ search: inout Search) {
    let position = search.position
    let length = matchLength(place, position, search.limit)
    guard length > search.best else { return }
    let distance = position &- place
    let origin = origin(place, search, length)
    let early = position &- origin.position
    let base = origin.cost &+ cost.distances[DeflateSymbols.distance(distance).symbol]
    var target = search.nextNode
    while target < nodes.count {
      let reached = Int(nodes[target].position) &- position
      if reached > length { break }
      if reached &+ early >= DeflateSymbols.shortest {
        let total = base &+ cost.lengths[reached &+ early]
        reach(target, total, from: origin.index, distance: distance)
      }
      target &+= 1
    }
    search.nextNode = target
    search.best = length
    guard target < nodes.count, length &+ early >= DeflateSymbols.shortest else { return }
    land(
      before: target, at: position &+ length, base &+ cost.lengths[length &+ early],
      from: origin.index, distance: distance)
  }

  private typealias Origin = (index: Int, position: Int, cost: Int32)

  /// Where a match best begins: the bytes before may be equal too, and at a node there the way may be cheaper.
  @inline(__always)
  private func origin(_ place: Int, _ search: Search, _ length: Int) -> Origin {
    var origin = (index: search.index, position: search.position, cost: search.cost)
    // What repeats the byte before it is a run, which begins where it does.
    guard place &+ 1 < search.position else { return origin }
    let most = min(place, DeflateSymbols.longest &- length)
    let lowest = max(0, search.index &- Self.mostNodesBack)
    var index = search.index &- 1
    var same = 0
    while index >= lowest {
      let node = nodes[index]
      let back = search.position &- Int(node.position)
      guard back <= most else { break }
      if back > same {
        guard areEqual(place &- back, search.position &- back, back &- same) else { break }
        same = back
      }
      if !node.way.isNone, node.way.cost < origin.cost {
        origin = (index, Int(node.position), node.way.cost)
      }
      index &-= 1
    }
    return origin
  }

  /// Lets a match end inside a run, if that is the cheapest way into it: the next match may begin there.
  ///
  /// - Parameter target: The first node beyond the match.
  @inline(__always)
  private func land(
    before target: Int, at end: Int, _ cost: Int32, from origin: Int, distance: Int
  ) {
    let last = nodes[target &- 1]
    guard !last.isRepeat, Int(last.end) > end, Int(last.position) < end else { return }
    // Either the landing, or the node after it, is beyond.
    let landing = nodes[target].end > 0 ? target : target &- 1
    guard nodes[landing].way.isNone || cost <= nodes[landing].way.cost else { return }
    nodes[landing].position = Int32(end)
    nodes[landing].way = RowNodes.Way(cost: cost, nodes: landing &- origin, distance: distance)
  }

  @inline(__always)
  private func areEqual(_ place: Int, _ other: Int, _ count: Int) -> Bool {
    guard count > 1 else { return bytes[place] == bytes[other] }
    let base = bytes.baseAddress.unsafelyUnwrapped
    return memcmp(base + place, base + other, count) == 0
  }

  @inline(__always)
  private func matchLength(_ place: Int, _ position: Int, _ limit: Int) -> Int {
    let base = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
    var length = 0
    while length &+ 8 <= limit {
      let difference =
        base.loadUnaligned(fromByteOffset: place &+ length, as: UInt64.self)
        ^ base.loadUnaligned(fromByteOffset: position &+ length, as: UInt64.self)
      if difference != 0 { return length &+ difference.trailingZeroBitCount / 8 }
      length &+= 8
    }
    while length < limit, bytes[place &+ length] == bytes[position &+ length] { length &+= 1 }
    return length
  }
}
