/// Chooses the tokens that say a picture's rows in the fewest bits: the shortest way through the nodes,
/// of bytes, runs, repeated rows, and matches with what stood before.
struct RowParser {
  let bytes: UnsafeBufferPointer<UInt8>
  let stride: Int
  let nodes: UnsafeMutableBufferPointer<RowNodes.Node>
  let chains: HashChains
  let cost: BitCost

  /// How many earlier places with the same four bytes are tried.
  private static let depth = 3
  /// Where a match goes on for so long, another is hardly better, and one place is tried.
  private static let coveredLength = 6
  /// A match so long is taken without a look at what else could begin within it.
  private static let goodLength = 64

  /// After so many nodes costs are looked at again.
  private static let stretch = 1024

  /// Finds the cheapest way to each node.
  func run() {
    chains.removeAll()
    nodes[0].way = .start
    let last = nodes.count - 1
    var index = 0
    var covers = Covers()
    while true {
      let start = index
      let end = min(last, start + Self.stretch)
      while index < end { index = visit(index, &covers) }
      guard index < last else { return }
      cost.fade()
      count(from: start, to: index)
      cost.learn()
    }
  }

  /// A match that covers what follows. At a later place within it, the same distance leads to the same end, at
  /// hardly less: such a place needs no comparing.
  struct Cover {
    var distance = 0
    var end = 0
    /// The first node that the match does not reach.
    var next = 0
  }

  private struct Covers {
    var row = Cover()
    /// Of the matches with places of the same hash, the one that goes furthest.
    var hashed = Cover()
  }

  /// Reaches out from one node; the next to visit.
  @inline(__always)
  private func visit(_ index: Int, _ covers: inout Covers) -> Int {
    let node = nodes[index]
    // Behind a landing there may be a node that no way leads to.
    guard !node.way.isNone else { return index &+ 1 }
    let position = Int(node.position)
    if Int(nodes[index &+ 1].position) == position &+ 1 {
      let price = cost.literals[Int(bytes[position])]
      reach(index &+ 1, node.way.cost &+ price, from: index, distance: 0)
    }
    guard node.end == 0 else {
      reachEnd(of: node, index)
      return index &+ 1
    }
    let limit = min(DeflateSymbols.longest, bytes.count &- position)
    guard limit >= 4 else { return index &+ 1 }
    var search = Search(
      index: index, position: position, limit: limit, cost: node.way.cost, nextNode: index &+ 1)
    let beginsRun = position == 0 || bytes[position &- 1] != bytes[position]
    if beginsRun, position >= stride, stride <= DeflateSymbols.window {
      attempt(position &- stride, &search, &covers.row)
    }
    // Inside a run there is hardly a match that does not also begin where the run does.
    guard beginsRun else { return index &+ 1 }
    let isCovered = max(covers.row.end, covers.hashed.end) >= position &+ Self.coveredLength
    var place = chains.add(position, hash(of: index))
    var left = isCovered ? 1 : Self.depth
    while place >= 0, left > 0, search.best < limit {
      attempt(place, &search, &covers.hashed)
      place = chains.previous(of: place, seenFrom: position)
      left &-= 1
    }
    guard search.best >= Self.goodLength,
      Int(nodes[search.nextNode &- 1].position) &- position >= DeflateSymbols.shortest
    else { return index &+ 1 }
    addPlaces(from: index &+ 1, to: search.nextNode &- 1)
    return max(index &+ 1, search.nextNode &- 1)
  }

  /// The places under a long match begin none, but may be matched later.
  @inline(__always)
  private func addPlaces(from start: Int, to end: Int) {
    var index = start
    while index < end {
      let place = Int(nodes[index].position)
      if !nodes[index].isRepeat, bytes[place &- 1] != bytes[place], place &+ 4 <= bytes.count {
        _ = chains.add(place, hash(of: index))
      }
      index &+= 1
    }
  }

  /// Runs and repeated rows of any length, to the nodes at their end.
  private func reachEnd(of node: RowNodes.Node, _ index: Int) {
    let distance = node.isRepeat ? stride : 1
    let price = cost.distances[DeflateSymbols.distance(distance).symbol]
    var target = index + 1
    while target < nodes.count, nodes[target].position <= node.end {
      let length = Int(nodes[target].position - node.position)
      if length >= DeflateSymbols.shortest {
        let (whole, rest) = length.quotientAndRemainder(dividingBy: DeflateSymbols.longest)
        let restCost = rest == 0 ? 0 : cost.lengths[max(rest, DeflateSymbols.shortest)] + price
        let total = Int32(whole) * (cost.lengths[DeflateSymbols.longest] + price) + restCost
        reach(target, node.way.cost + total, from: index, distance: distance)
      }
      target += 1
    }
  }

  @inline(__always)
  func reach(_ target: Int, _ cost: Int32, from origin: Int, distance: Int) {
    nodes[target].way.improve(
      by: RowNodes.Way(cost: cost, nodes: target &- origin, distance: distance))
  }

  /// Four bytes from a node on. Of a run that is longer they are its last and three after it, with its length:
  /// all runs of a colour begin alike.
  @inline(__always)
  private func hash(of index: Int) -> Int {
    let position = Int(nodes[index].position)
    let next = nodes[index &+ 1]
    let end = Int(next.end)
    guard end > 0, !next.isRepeat, Int(next.position) == position &+ 1, end &+ 3 <= bytes.count
    else {
      return Self.hash(four(at: position))
    }
    return Self.hash(
      four(at: end &- 1) &+ UInt32(truncatingIfNeeded: end &- position) &* 0x85EB_CA6B)
  }

  @inline(__always)
  private func four(at position: Int) -> UInt32 {
    UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
      .loadUnaligned(fromByteOffset: position, as: UInt32.self)
  }

  @inline(__always)
  private static func hash(_ four: UInt32) -> Int {
    Int(truncatingIfNeeded: (four &* 0x9E37_79B1) &>> UInt32(32 - HashChains.hashBits))
  }
}
