/// Dots that make room for one another: each stands at its value, and as near the middle of its row as
/// those placed before it let it.
///
/// Values are taken in ascending order, so that the same values always give the same picture. After the
/// "beeswarm" of Eklund (2012). Complexity: O(n·k), where k dots lie within one diameter.
enum Swarm {
  /// How far each dot stands beside the middle of the row, in the order given.
  ///
  /// - Parameters:
  ///   - places: Along the scale.
  ///   - distance: The least distance of two middles.
  static func offsets(_ places: [Double], distance: Double) -> [Double] {
    var offsets = [Double](repeating: 0, count: places.count)
    guard distance > 0 else { return offsets }
    let order = places.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    var first = 0
    for (position, dot) in order.enumerated() {
      while places[dot] - places[order[first]] >= distance, first < position { first += 1 }
      let near = order[first..<position]
      offsets[dot] = nearest(places[dot], near, places, offsets, distance)
    }
    return offsets
  }

  /// The free place nearest to the middle.
  private static func nearest(
    _ place: Double, _ near: ArraySlice<Int>, _ places: [Double], _ offsets: [Double],
    _ distance: Double
  ) -> Double {
    func isFree(_ offset: Double) -> Bool {
      near.allSatisfy { other in
        let (dx, dy) = (places[other] - place, offsets[other] - offset)
        return dx * dx + dy * dy >= distance * distance * (1 - 1e-9)
      }
    }
    if isFree(0) { return 0 }
    let touching = near.flatMap { other -> [Double] in
      let dx = places[other] - place
      let dy = (distance * distance - dx * dx).squareRoot()
      return [offsets[other] + dy, offsets[other] - dy]
    }
    return touching.sorted { (abs($0), $0) < (abs($1), $1) }.first(where: isFree) ?? 0
  }
}
