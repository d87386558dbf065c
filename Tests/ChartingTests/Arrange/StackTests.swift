import Testing

@testable import Charting

@Suite("stack and dodge")
struct StackTests {
  @Test("parts add up, positive ones upwards and negative ones downwards")
  func parts() {
    let parts = Stack.parts([3, -2, nil, 4, -1])
    #expect(parts.compactMap { $0?.to } == [3, -2, 7, -3])
    #expect(parts.compactMap { $0?.from } == [0, 0, 3, -2])
    #expect(parts[2] == nil)
  }

  @Test("shares add up to one, and are none where there is nothing to share")
  func shares() {
    let shares = Stack.shares([1, 1, 2, nil])
    #expect(shares == [0.25, 0.25, 0.5, nil])
    #expect(Stack.shares([80, 90, 30]) == [0.4, 0.45, 0.15])
    #expect(Stack.shares([0, 0]) == [nil, nil])
    let huge = Double.greatestFiniteMagnitude
    #expect(Stack.shares([huge, huge]) == [0.5, 0.5])
  }

  @Test("lanes lie side by side around the middle of the slot", arguments: 1...5)
  func lanes(count: Int) {
    let dodge = Dodge(lanes: count, slot: 90, share: 2.0 / 3, limit: 100)
    let lanes = (0..<count).map(dodge.lane)
    #expect(zip(lanes, lanes.dropFirst()).allSatisfy { $0.to < $1.from })
    #expect(abs((lanes[0].from + lanes[count - 1].to) / 2) < 1e-9)
    #expect(lanes[count - 1].to - lanes[0].from <= 60 + 1e-9)
  }

  @Test("the gap between single bars is half a bar")
  func gap() {
    let dodge = Dodge(lanes: 1, slot: 90, share: Theme.wire.barShare, limit: 100)
    #expect(abs((90 - dodge.width) / dodge.width - 0.5) < 1e-9)
  }
}
