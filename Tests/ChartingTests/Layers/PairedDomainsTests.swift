import Testing

@testable import Charting

@Suite("two axes")
struct PairedDomainsTests {
  static let pairs: [(ClosedRange<Double>, ClosedRange<Double>)] = [
    (0...100, 0...30), (0...95, -6...22), (-30...80, 0...1), (-5...5, 1000...2000),
    (0...0, 0...7), (1e-12...3e-12, 0...1e15), (-100...(-20), 3...4), (0...17, -400 ... -3),
    (0...0, 0...0),
  ]

  @Test("share their zero and their gridlines, and hold all values", arguments: pairs.indices)
  func aligned(_ index: Int) {
    let (left, right) = Self.pairs[index]
    let pair = PairedDomains(left: .init(extent: left), right: .init(extent: right), about: 4)
    #expect(pair.left.ticks.count == pair.right.ticks.count)
    for (a, b) in zip(pair.left.ticks, pair.right.ticks) {
      #expect((a == 0) == (b == 0))
      #expect(abs(pair.left.scale.share(of: a) - pair.right.scale.share(of: b)) < 1e-9)
    }
    #expect(pair.left.ticks.contains(0))
    for (domain, data) in [(pair.left, left), (pair.right, right)] {
      #expect(domain.range.lowerBound <= data.lowerBound)
      #expect(domain.range.upperBound >= data.upperBound)
    }
    #expect((2...8).contains(pair.left.ticks.count))
  }

  @Test("a share ends at the whole")
  func share() {
    for high in [3.0, 17, 99, 1234] {
      let pair = PairedDomains(
        left: .init(extent: 0...high), right: .init(extent: 0...0.97, isShare: true), about: 6)
      #expect(pair.right.range == 0...1)
      #expect(pair.left.range.upperBound >= high)
    }
  }

  @Test("an axis that the author gave stays, and the other takes its gridlines")
  func given() {
    let given = ValueDomain(range: 0...250, ticks: [0, 50, 100, 150, 200, 250])
    let pair = PairedDomains(
      left: .init(extent: 0...182, given: given), right: .init(extent: 2...23.4), about: 4)
    #expect(pair.left == given)
    #expect(pair.right == ValueDomain(range: 0...25, ticks: [0, 5, 10, 15, 20, 25]))
    let other = PairedDomains(
      left: .init(extent: -5...30), right: .init(extent: 0...182, given: given), about: 4)
    #expect(other.right == given)
    #expect(other.left.range.lowerBound <= -5)
  }

  @Test("a small share has an axis of its size")
  func smallShare() {
    let pair = PairedDomains(
      left: .init(extent: 0...90), right: .init(extent: 0...0.24, isShare: true), about: 4)
    #expect(pair.right.range.upperBound <= 0.5)
  }

  @Test("a share that stays low has an axis that fits it")
  func lowShare() {
    let pair = PairedDomains(
      left: .init(extent: 0...44), right: .init(extent: 0...0.24, isShare: true), about: 5)
    #expect(pair.right.range == 0...0.25)
    #expect(pair.left.range == 0...50)
  }
}
