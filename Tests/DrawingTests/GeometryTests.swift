import Drawing
import Testing

struct GeometryTests {
  @Test("boxes that share only an edge do not overlap")
  func overlap() {
    let box = Rect(0, 0, 10, 10)
    #expect(!box.overlaps(Rect(10, 0, 5, 10)))
    #expect(!box.overlaps(Rect(0, -5, 10, 5)))
    #expect(box.overlaps(Rect(9.9, 9.9, 1, 1)))
  }

  @Test("a box contains itself and what lies on its edges")
  func containment() {
    let box = Rect(0, 0, 10, 10)
    #expect(box.contains(box))
    #expect(box.contains(Rect(5, 5, 5, 5)))
    #expect(!box.contains(Rect(5, 5, 5.1, 5)))
  }

  @Test("an inset takes from both sides")
  func inset() {
    #expect(Rect(0, 0, 10, 8).insetBy(1, 2) == Rect(1, 2, 8, 4))
  }
}
