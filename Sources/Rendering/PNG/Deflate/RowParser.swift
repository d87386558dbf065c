/// Chooses the tokens that say a picture's rows in the fewest bits: the shortest way through the nodes,
/// of bytes, runs, repeated rows, and matches with what stood before.
struct RowParser {
  let bytes: UnsafeBufferPointer<UInt8>
  let stride: Int
  let nodes: UnsafeMutableBufferPointer<RowNodes.Node>
  let chains: HashChains

  /// How many earlier places with the same four bytes are tried.
  private static let depth = 4
  /// A match so long is taken without a look at what else could begin within it.
  private static let goodLength = 16

  /// Finds the cheapest way to each node.
  func run(_ cost: BitCost) {
    chains.removeAll()
    for index in nodes.indices { nodes[index].cost = Int32.max }
    nodes[0].cost = 0
    cost.literals.withUnsafeBufferPointer { literals in
      cost.lengths.withUnsafeBufferPointer { lengths in
        cost.distances.withUnsafeBufferPointer { distances in
          let prices = Prices(literals: literals, lengths: lengths, distances: distances)
          var index = 0
          while index < nodes.count - 1 { index = visit(index, prices) }
        }
      }
    }
  }

  private struct Prices {
    let literals: UnsafeBufferPointer<Int32>
    let lengths: UnsafeBufferPointer<Int32>
    let distances: UnsafeBufferPointer<Int32>
  }

  /// Reaches out from one node; the next to visit.
  @inline(__always)
  private func visit(
    _ index: Int, _ prices: Prices
  ) -> Int {
    let node = nodes[index]
    let position = Int(node.position)
    if Int(nodes[index + 1].position) == position + 1 {
      reach(index + 1, node.cost + prices.literals[Int(bytes[position])], from: index, distance: 0)
    }
    if node.end > 0 {
      reachEnd(of: node, index, prices)
      if node.isRepeat { return index + 1 }
    }
    let limit = min(DeflateSymbols.longest, bytes.count - position)
    guard limit >= 4 else { return index + 1 }
    var search = Search(index: index, position: position, limit: limit, nextNode: index + 1)
    if node.end == 0, position > 0, bytes[position - 1] == bytes[position] {
      attempt(position - 1, &search, node.cost, prices)
    }
    if position >= stride, stride <= DeflateSymbols.window {
      attempt(position - stride, &search, node.cost, prices)
    }
    // Inside a run there is hardly a match that does not also begin where the run does.
    guard position == 0 || bytes[position - 1] != bytes[position] else { return index + 1 }
    var place = chains.add(position, hash(at: position))
    var left = Self.depth
    while place >= 0, left > 0, search.best < limit {
      attempt(place, &search, node.cost, prices)
      place = chains.previous(of: place, seenFrom: position)
      left -= 1
    }
    guard search.best >= Self.goodLength,
      Int(nodes[search.nextNode - 1].position) - position >= DeflateSymbols.shortest
    else { return index + 1 }
    // The places under a long match begin none, but may be matched later.
    var next = index + 1
    while next < search.nextNode - 1 {
      let place = Int(nodes[next].position)
      if !nodes[next].isRepeat, place + 4 <= bytes.count { _ = chains.add(place, hash(at: place)) }
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
  private func attempt(_ place: Int, _ search: inout Search, _ cost: Int32, _ prices: Prices) {
    let (position, limit) = (search.position, search.limit)
    guard search.best < limit, bytes[place + search.best] == bytes[position + search.best] else {
      return
    }
    let length = matchLength(place, position, limit)
    guard length > search.best else { return }
    let distance = position - place
    let base = cost + prices.distances[DeflateSymbols.distance(distance).symbol]
    var target = search.nextNode
    while target < nodes.count {
      let reached = Int(nodes[target].position) - position
      if reached > length { break }
      if reached >= DeflateSymbols.shortest {
        reach(target, base + prices.lengths[reached], from: search.index, distance: Int32(distance))
      }
      target += 1
    }
    search.nextNode = target
    search.best = length
  }

  /// Runs and repeated rows of any length, to the nodes at their end.
  private func reachEnd(of node: RowNodes.Node, _ index: Int, _ prices: Prices) {
    let distance = node.isRepeat ? stride : 1
    let price = prices.distances[DeflateSymbols.distance(distance).symbol]
    var target = index + 1
    while target < nodes.count, nodes[target].position <= node.end {
      let length = Int(nodes[target].position - node.position)
      if length >= DeflateSymbols.shortest {
        let (whole, rest) = length.quotientAndRemainder(dividingBy: DeflateSymbols.longest)
        let restCost = rest == 0 ? 0 : prices.lengths[max(rest, DeflateSymbols.shortest)] + price
        let total = Int32(whole) * (prices.lengths[DeflateSymbols.longest] + price) + restCost
        reach(target, node.cost + total, from: index, distance: Int32(distance))
      }
      target += 1
    }
  }

  @inline(__always)
  private func reach(_ target: Int, _ cost: Int32, from origin: Int, distance: Int32) {
    guard cost < nodes[target].cost else { return }
    nodes[target].cost = cost
    nodes[target].origin = Int32(origin)
    nodes[target].distance = distance
  }

  @inline(__always)
  private func hash(at position: Int) -> Int {
    let four = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
      .loadUnaligned(fromByteOffset: position, as: UInt32.self)
    return Int((four &* 0x9E37_79B1) >> UInt32(32 - HashChains.hashBits))
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

  /// The tokens of the cheapest way, in order, after those that are there. Uses up the nodes' ends.
  func append(to tokens: inout [DeflateToken]) {
    // The way is known backwards: each node on it notes the next.
    var index = nodes.count - 1
    while index > 0 {
      let origin = Int(nodes[index].origin)
      nodes[origin].end = Int32(index)
      index = origin
    }
    while index < nodes.count - 1 {
      let position = Int(nodes[index].position)
      index = Int(nodes[index].end)
      let node = nodes[index]
      if node.distance == 0 {
        tokens.append(DeflateToken(value: UInt16(bytes[position]), distance: 0))
        continue
      }
      var left = Int(node.position) - position
      while left > 0 {
        var length = min(DeflateSymbols.longest, left)
        let rest = left - length
        if rest > 0, rest < DeflateSymbols.shortest { length = left - DeflateSymbols.shortest }
        tokens.append(DeflateToken(value: UInt16(length), distance: UInt16(node.distance)))
        left -= length
      }
    }
  }
}
