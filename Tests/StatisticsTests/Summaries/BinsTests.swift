import Statistics
import Testing

@Suite("classes of values")
struct BinsTests {
  @Test("a class has its lower edge, and the last has both")
  func edges() throws {
    let bins = try Bins([0, 4.999, 5, 9, 10], .width(5, from: 0, to: nil))
    #expect(bins.edges == [0, 5, 10])
    #expect(bins.counts == [2, 3])
  }

  @Test("the highest of values that all are edges shares a class with another")
  func marks() throws {
    let bins = try Bins([1, 2, 2, 3], .width(1, from: nil, to: nil))
    #expect(bins.edges == [1, 2, 3, 4])
    #expect(bins.counts == [1, 2, 1])
    let tenths = try Bins([2.8, 2.9, 3], .width(0.1, from: nil, to: nil))
    #expect(tenths.counts == [1, 1, 1])
    #expect(try Bins([0, 5, 100], .width(10, from: nil, to: nil)).counts.count == 10)
    #expect(try Bins([1, 2, 3], .width(1, from: nil, to: 3)).counts == [1, 2])
  }

  @Test("the lower edge of a class is a decimal that nobody wrote")
  func lowerEdges() {
    let values = [0.1, 0.2, 0.3, 0.35, 0.6, 0.7, -0.05, 2.9, .nan]
    let edges = Bins.lowerEdges(of: values, width: 0.1, start: 0)
    #expect(edges.dropLast() == [0.1, 0.2, 0.3, 0.3, 0.6, 0.7, -0.1, 2.9])
    #expect(edges[8].isNaN)
    #expect(Bins.lowerEdges(of: [12, 14.9], width: 5, start: 2) == [12, 12])
  }

  @Test("edges below zero are decimals that nobody wrote") func decimalEdges() throws {
    let bins = try Bins([-0.55, 0.3], .width(0.1, from: nil, to: nil))
    #expect(bins.edges == [-0.6, -0.5, -0.4, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3])
    let above = try Bins([0.3, 0.65], .width(0.1, from: nil, to: nil))
    #expect(above.edges == [0.3, 0.4, 0.5, 0.6, 0.7])
    #expect(above.counts == [1, 0, 0, 1])
  }

  @Test("classes begin at a multiple of their width and hold every value")
  func multiples() throws {
    let bins = try Bins([39.6, 82.6, 61], .width(5, from: nil, to: nil))
    #expect(bins.edges.first == 35 && bins.edges.last == 85)
    #expect(bins.counts.reduce(0, +) == 3 && bins.outside == 0)
  }

  @Test("values beyond given ends are counted as outside")
  func outside() throws {
    let bins = try Bins([-1, 0, 50, 100, 101], .width(10, from: 0, to: 100))
    #expect(bins.counts.count == 10 && bins.counts.reduce(0, +) == 3 && bins.outside == 2)
  }

  @Test("edges are the decimals one would write")
  func decimals() throws {
    let bins = try Bins([0.05, 0.95], .width(0.1, from: nil, to: nil))
    #expect(bins.edges == [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1])
    let tenths = try Bins([0, 1], .about(10))
    #expect(tenths.edges.contains(0.3))
  }

  @Test("a number of classes is about kept on round edges", arguments: [5, 10, 20, 40])
  func about(count: Int) throws {
    let bins = try Bins((0...1000).map { Double($0) / 7 }, .about(count))
    #expect((count / 2...count * 2).contains(bins.counts.count))
    #expect(bins.counts.reduce(0, +) == 1001)
  }

  @Test("automatic classes follow Freedman and Diaconis, rounded up")
  func automatic() throws {
    // IQR 500 of 1,001 values: 2 · 500 / 10.003 = 99.97, so 100.
    let bins = try Bins((0...1000).map { Double($0) }, .automatic)
    #expect(bins.edges[1] - bins.edges[0] == 100)
  }

  static let odd: [[Double]] = [
    [5], [7, 7, 7], [0, 0, 0], [1e-12, 3e-12], [1e15, 3e15], [-3, -9, -1], [0, 1e300],
    [0, 0, 0, 0, 1],
  ]

  @Test("odd values are sorted, each into one class", arguments: odd)
  func degenerate(values: [Double]) throws {
    for rule in [Bins.Rule.automatic, .about(7)] {
      let bins = try Bins(values, rule)
      #expect(bins.counts.reduce(0, +) == values.count)
      #expect(zip(bins.edges, bins.edges.dropFirst()).allSatisfy { $0 < $1 })
      #expect(bins.edges.allSatisfy { $0.isFinite })
    }
  }

  @Test("no values, and classes too narrow to show, are refused")
  func refused() {
    #expect(throws: Undefined.self) { try Bins([], .automatic) }
    let limit = Double.greatestFiniteMagnitude
    #expect(throws: Undefined.self) { try Bins([-limit, limit], .automatic) }
    #expect(throws: Undefined.self) { try Bins([0, 1e6], .width(1, from: nil, to: nil)) }
  }

  @Test("automatic classes of 16 values and more are five at least")
  func fiveClasses() throws {
    let values = (0..<36).map { -5 - Double($0 * 37 % 86) }
    #expect(try Bins(values, .automatic).counts.count >= 5)
  }
}
