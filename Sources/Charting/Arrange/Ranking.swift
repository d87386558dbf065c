/// Places in an order.
enum Ranking {
  /// The place of each value, 1 for the largest; equal values share the better place, and the next
  /// place stays free (1, 2, 2, 4). Missing values have none and take none.
  static func places(_ values: [Double?]) -> [Int?] {
    let sorted = values.compactMap { $0 }.sorted(by: >)
    var first: [Double: Int] = [:]
    for (index, value) in sorted.enumerated() where first[value] == nil { first[value] = index + 1 }
    return values.map { $0.flatMap { first[$0] } }
  }

  /// Where those who share a place stand beside one another: -0.5, 0.5 for two, 0 for one alone.
  static func offsets(_ places: [Double?]) -> [Double] {
    var sharing: [Double: [Int]] = [:]
    for (index, place) in places.enumerated() {
      if let place { sharing[place, default: []].append(index) }
    }
    return places.enumerated().map { index, place in
      guard let place, let group = sharing[place], let own = group.firstIndex(of: index) else {
        return 0
      }
      return Double(own) - Double(group.count - 1) / 2
    }
  }
}
