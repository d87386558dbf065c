import Drawing
import Testing

struct SceneDumpTests {
  private let style = TextStyle(families: ["Inter"], size: 14)

  @Test("a dump has an item a line, indented by group")
  func example() {
    let bar = Scene.Shape(
      .rect(Rect(60.4, 140, 38.4, 208)), fill: .solid(Color(0x1B6F8A)))
    let label = Scene.Text(
      "2021", at: Point(79.6, 366), anchor: .middle, style: style, color: Color(0x222222),
      width: 33.6)
    let scene = Scene(
      size: Size(640, 400),
      items: [
        .group(Scene.Group("plot", clip: Rect(52, 96, 572, 252), items: [.shape(bar)])),
        .group(Scene.Group("axis-x", items: [.text(label)])),
      ])
    #expect(
      scene.dump == """
        scene 640 x 400
        group "plot" clip 52,96 572x252
          shape rect 60.4,140 38.4x208 fill #1B6F8A
        group "axis-x"
          text "2021" 79.6,366 middle regular 14 #222222 w=33.6

        """)
  }

  @Test("every outline, fill and stroke is told apart")
  func shapes() {
    let stroke = Scene.Stroke(.black, width: 1.5, dash: [4, 2], hasRoundEnds: true)
    let fill = Scene.Fill.hatched(.black, background: .white, spacing: 5, width: 1.25)
    let runs = [[Point(0, 0), Point(1, 0.5)], [Point(2, 2)]]
    let items: [Scene.Shape] = [
      Scene.Shape(.circle(center: Point(1, 2), radius: 3), fill: fill),
      Scene.Shape(.line(Point(0, 0), Point(9, 0)), stroke: stroke),
      Scene.Shape(.polyline(runs), stroke: Scene.Stroke(Color(0, 0, 0, alpha: 128), width: 2)),
      Scene.Shape(.polygon([Point(0, 0), Point(1, 0), Point(1, 1)])),
    ]
    let scene = Scene(
      size: Size(1, 1), background: .black, title: "T", altText: "A",
      items: items.map { .shape($0) })
    #expect(
      scene.dump == """
        scene 1 x 1 background #000000
        title "T"
        alt "A"
        shape circle 1,2 r=3 hatched #000000 on #FFFFFF 5 1.25
        shape line 0,0 9,0 stroke #000000 1.5 dash 4,2 round
        shape polyline 0,0 1,0.5 | 2,2 stroke #000000/128 2
        shape polygon 0,0 1,0 1,1

        """)
  }

  @Test("what cannot be seen is spelled out")
  func invisible() {
    let text = Scene.Text(
      "7,06\u{A0}\"млн\"\\", at: Point(-0.001, 0.005), style: style, color: .black, width: .nan)
    let group = Scene.Group("g", role: .heading(level: 2), items: [.text(text)])
    #expect(
      Scene(size: Size(1, 1), items: [.group(group)]).dump == #"""
        scene 1 x 1
        group "g" heading-2
          text "7,06\u{A0}\"млн\"\\" 0,0.01 start regular 14 #000000 w=nan

        """#)
  }
}
