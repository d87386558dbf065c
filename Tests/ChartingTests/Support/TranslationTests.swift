import Drawing
import Testing

@Suite("moving a scene onto a page")
struct TranslationTests {
  @Test("every kind of item moves by the same offset")
  func moves() {
    let style = TextStyle(families: ["Inter"], size: 10)
    let items: [Scene.Item] = [
      .shape(Scene.Shape(.rect(Rect(1, 2, 3, 4)))),
      .group(
        Scene.Group(
          "g", clip: Rect(0, 0, 9, 9),
          items: [
            .shape(Scene.Shape(.circle(center: Point(1, 1), radius: 2))),
            .shape(Scene.Shape(.line(Point(0, 0), Point(1, 1)))),
            .shape(Scene.Shape(.polyline([[Point(0, 0)], [Point(2, 2)]]))),
            .shape(Scene.Shape(.polygon([Point(3, 3)]))),
            .text(Scene.Text("a", at: Point(5, 5), style: style, color: .black, width: 5)),
          ])),
    ]
    let scene = Scene(size: Size(10, 10), items: items)
    let moved = scene.items(translatedBy: Point(10, 20))
    let back = Scene(size: scene.size, items: moved).items(translatedBy: Point(-10, -20))
    #expect(back == items)
    #expect(moved[0] == .shape(Scene.Shape(.rect(Rect(11, 22, 3, 4)))))
    guard case .group(let group) = moved[1] else {
      Issue.record("a group is not a group any more")
      return
    }
    #expect(group.clip == Rect(10, 20, 9, 9))
  }
}
