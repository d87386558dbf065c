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

  static let lines: [(ClosedRange<Double>, ClosedRange<Double>)] = [
    (1690...2322, 0.3...4.2), (0.97...1.2, 1200...1950), (-60...(-20), 3...4), (5...5, 0.1...0.9),
    (1e-12...3e-12, 1e15...2e15), (12...88, -3...2),
  ]

  @Test("axes without zero have other gridlines, or cut their lines", arguments: lines.indices)
  func fitted(_ index: Int) {
    let (left, right) = Self.lines[index]
    let pair = PairedDomains(
      left: .init(extent: left, leavesOutZero: true),
      right: .init(extent: right, leavesOutZero: true), about: 5)
    #expect(pair.left.ticks.count == pair.right.ticks.count)
    #expect((3...7).contains(pair.left.ticks.count))
    for (domain, data) in [(pair.left, left), (pair.right, right)] {
      #expect(domain.range.lowerBound <= data.lowerBound)
      #expect(domain.range.upperBound >= data.upperBound)
      // Nothing lies beyond a zero that the figures do not pass.
      #expect(data.lowerBound < 0 || domain.range.lowerBound >= 0)
      let span = max(data.upperBound - data.lowerBound, data.upperBound * 0.2)
      #expect(domain.range.upperBound - domain.range.lowerBound < span * 3)
    }
    for (a, b) in zip(pair.left.ticks, pair.right.ticks) {
      #expect(abs(pair.left.scale.share(of: a) - pair.right.scale.share(of: b)) < 1e-9)
    }
  }

  @Test("an axis that was given without zero has gridlines that the other cannot meet")
  func besideGiven() {
    let given = ValueDomain(range: 1500...2500, ticks: [1500, 1750, 2000, 2250, 2500])
    let pair = PairedDomains(
      left: .init(extent: 1690...2322, leavesOutZero: true, given: given),
      right: .init(extent: 1.3...4.2, leavesOutZero: true), about: 5)
    #expect(pair.left == given)
    #expect(pair.right.ticks == [1, 2, 3, 4, 5])
    let columns = PairedDomains(
      left: .init(extent: 1690...2322, leavesOutZero: true, given: given),
      right: .init(extent: 1.3...4.2), about: 5)
    #expect(columns.right.range.lowerBound == 0)
    #expect(columns.right.ticks.count == 5)
  }
}
