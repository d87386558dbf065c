/// The cheapest way as tokens.
extension RowParser {
  /// Counts the tokens of the cheapest way between two nodes, or from a little before the first.
  func count(from start: Int, to end: Int) {
    var index = end
    // Behind a landing there may be a node that no way leads to.
    while index > start, nodes[index].way.isNone { index -= 1 }
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
