/// Chooses the tokens that say a picture's rows in the fewest bits: the shortest way through the nodes,
/// of bytes, runs, repeated rows, and matches with what stood before.
struct RowParser {
  let bytes: UnsafeBufferPointer<UInt8>
  let stride: Int
  let nodes: UnsafeMutableBufferPointer<RowNodes.Node>
  let chains: HashChains
  let cost: BitCost

  /// How many earlier places with the same four bytes are tried.
  private static let depth = 4
  /// Where a match goes on for so long, another is hardly better, and one place is tried.
  private static let coveredLength = 8
  /// A match so long is taken without a look at what else could begin within it.
  private static let goodLength = 32

  /// After so many nodes costs are looked at again.
  private static let stretch = 1024

  /// Finds the cheapest way to each node.
  func run() {
    chains.removeAll()
    nodes[0].way = .start
    let last = nodes.count - 1
    var index = 0
    var covered = 0
    while true {
      let start = index
      let end = min(last, start + Self.stretch)
      while index < end { index = visit(index, &covered) }
      guard index < last else { return }
      cost.fade()
      count(from: start, to: index)
      cost.learn()
    }
  }

  /// Counts the tokens of the cheapest way between two nodes, or from a little before the first.
  private func count(from start: Int, to end: Int) {
    var index = end
    while index > start {
      let node = nodes[index]
      index -= node.way.nodes
      let position = Int(nodes[index].position)
      let distance = node.way.distance
      guard distance > 0 else {
        cost.count(literal: bytes[position])
        continue
      }
      var left = Int(node.position) - position
      while left >= DeflateSymbols.shortest {
        cost.count(length: min(DeflateSymbols.longest, left), distance: distance)
        left -= DeflateSymbols.longest
      }
    }
  }

  /// Reaches out from one node; the next to visit.
  ///
  /// - Parameter covered: How far the longest matches reach so far.
  @inline(__always)
  private func visit(_ index: Int, _ covered: inout Int) -> Int {
    let node = nodes[index]
    let position = Int(node.position)
    if Int(nodes[index + 1].position) == position + 1 {
      let price = cost.literals[Int(bytes[position])]
      reach(index + 1, node.way.cost + price, from: index, distance: 0)
    }
    if node.end > 0 {
      reachEnd(of: node, index)
      if node.isRepeat { return index + 1 }
    }
    let limit = min(DeflateSymbols.longest, bytes.count - position)
    guard limit >= 4 else { return index + 1 }
    var search = Search(index: index, position: position, limit: limit, nextNode: index + 1)
    if node.end == 0, position > 0, bytes[position - 1] == bytes[position] {
      attempt(position - 1, &search, node.way.cost)
    }
    if position >= stride, stride <= DeflateSymbols.window {
      attempt(position - stride, &search, node.way.cost)
    }
    // Inside a run there is hardly a match that does not also begin where the run does.
    guard position == 0 || bytes[position - 1] != bytes[position] else { return index + 1 }
    var place = chains.add(position, hash(of: index))
    var left = covered >= position + Self.coveredLength ? 1 : Self.depth
    while place >= 0, left > 0, search.best < limit {
      attempt(place, &search, node.way.cost)
      place = chains.previous(of: place, seenFrom: position)
      left -= 1
    }
    covered = max(covered, position + search.best)
    guard search.best >= Self.goodLength,
      Int(nodes[search.nextNode - 1].position) - position >= DeflateSymbols.shortest
    else { return index + 1 }
    // The places under a long match begin none, but may be matched later.
    var next = index + 1
    while next < search.nextNode - 1 {
      let place = Int(nodes[next].position)
      if !nodes[next].isRepeat, place + 4 <= bytes.count { _ = chains.add(place, hash(of: next)) }
      next += 1
    }
    return next
  }

  private struct Search {
    let index: Int
    let position: Int
    let limit: Int
    /// The length of the longest match so far, and the first node it does not reach.
    var best = DeflateSymbols.shortest - 1
    var nextNode: Int
  }

  /// Matches with the bytes at `place`, and reaches the nodes that no nearer match does.
  @inline(__always)
  private func attempt(_ place: Int, _ search: inout Search, _ costHere: Int32) {
    let (position, limit) = (search.position, search.limit)
    guard search.best < limit, bytes[place + search.best] == bytes[position + search.best] else {
      return
    }
    let length = matchLength(place, position, limit)
    guard length > search.best else { return }
    let distance = position - place
    let base = costHere + cost.distances[DeflateSymbols.distance(distance).symbol]
    var target = search.nextNode
    while target < nodes.count {
      let reached = Int(nodes[target].position) - position
      if reached > length { break }
      if reached >= DeflateSymbols.shortest {
        reach(target, base + cost.lengths[reached], from: search.index, distance: distance)
      }
      target += 1
    }
    search.nextNode = target
    search.best = length
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
  private func reach(_ target: Int, _ cost: Int32, from origin: Int, distance: Int) {
    nodes[target].way.improve(
      by: RowNodes.Way(cost: cost, nodes: target &- origin, distance: distance))
  }

  /// Four bytes from a node on. Of a run that is longer they are its last and three after it, with its length:
  /// all runs of a colour begin alike.
  @inline(__always)
  private func hash(of index: Int) -> Int {
    let position = Int(nodes[index].position)
    let next = nodes[index + 1]
    let end = Int(next.end)
    guard end > 0, !next.isRepeat, Int(next.position) == position + 1, end + 3 <= bytes.count else {
      return Self.hash(four(at: position))
    }
    return Self.hash(four(at: end - 1) &+ UInt32(truncatingIfNeeded: end - position) &* 0x85EB_CA6B)
  }

  @inline(__always)
  private func four(at position: Int) -> UInt32 {
    UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
      .loadUnaligned(fromByteOffset: position, as: UInt32.self)
  }

  @inline(__always)
  private static func hash(_ four: UInt32) -> Int {
    Int((four &* 0x9E37_79B1) >> UInt32(32 - HashChains.hashBits))
  }

  @inline(__always)
  private func matchLength(_ place: Int, _ position: Int, _ limit: Int) -> Int {
    let base = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
    var length = 0
    while length + 8 <= limit {
      let difference =
        base.loadUnaligned(fromByteOffset: place + length, as: UInt64.self)
        ^ base.loadUnaligned(fromByteOffset: position + length, as: UInt64.self)
      if difference != 0 { return length + difference.trailingZeroBitCount / 8 }
      length += 8
    }
    while length < limit, bytes[place + length] == bytes[position + length] { length += 1 }
    return length
  }

  /// How many tokens the cheapest way has at most.
  var mostTokens: Int { nodes.count + bytes.count / (DeflateSymbols.longest - 2) }

  /// The tokens of the cheapest way, in order, at the end of `room`, which has ``mostTokens``.
  func tokens(
    in room: UnsafeMutableBufferPointer<DeflateToken>
  ) -> UnsafeBufferPointer<DeflateToken> {
    // The way is known backwards.
    var start = room.count
    var index = nodes.count - 1
    while index > 0 {
      let node = nodes[index]
      index -= node.way.nodes
      let position = Int(nodes[index].position)
      let distance = node.way.distance
      if distance == 0 {
        start -= 1
        room[start] = DeflateToken(value: UInt16(bytes[position]), distance: 0)
        continue
      }
      var left = Int(node.position) - position
      while left > 0 {
        var length = min(DeflateSymbols.longest, left)
        let rest = left - length
        if rest > 0, rest < DeflateSymbols.shortest { length = left - DeflateSymbols.shortest }
        start -= 1
        room[start] = DeflateToken(value: UInt16(length), distance: UInt16(distance))
        left -= length
      }
    }
    return UnsafeBufferPointer(rebasing: room[start...])
  }
}
