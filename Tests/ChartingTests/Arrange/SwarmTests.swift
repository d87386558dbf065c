import TestSupport
import Testing

@testable import Charting

@Suite("swarms")
struct SwarmTests {
  @Test("dots far apart stay on the line, and equal ones stand side by side")
  func places() {
    #expect(Swarm.offsets([0, 10, 20], distance: 5) == [0, 0, 0])
    #expect(Swarm.offsets([3, 3, 3], distance: 2).sorted() == [-2, 0, 2])
    #expect(Swarm.offsets([], distance: 2) == [] && Swarm.offsets([1, 1], distance: 0) == [0, 0])
  }

  @Test("no two dots overlap, and the same values give the same places in any order")
  func seeded() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<40 {
      let places = (0..<60).map { _ in Double.random(in: 0...100, using: &random) }
      let offsets = Swarm.offsets(places, distance: 6)
      for a in places.indices {
        for b in places.indices where b < a {
          let (dx, dy) = (places[a] - places[b], offsets[a] - offsets[b])
          #expect(dx * dx + dy * dy >= 36 * (1 - 1e-6))
        }
      }
      let turned = Swarm.offsets(places.reversed(), distance: 6)
      #expect(Array(turned.reversed()) == offsets)
    }
  }
}
