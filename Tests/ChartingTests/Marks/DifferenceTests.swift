import Drawing
import Testing

@testable import Charting

@Suite("difference")
struct DifferenceTests {
  private func polygons(_ drawn: Drawn) -> [[Point]] {
    drawn.shapes(in: "difference").compactMap {
      if case .polygon(let points) = $0.outline { points } else { nil }
    }
  }

  private func chart(_ values: [[Double?]]) -> Chart {
    Samples.chart("difference", Samples.years(2020...2020 + values[0].count - 1), values)
  }

  @Test("the fill changes colour exactly where the lines cross")
  func crossing() throws {
    let drawn = Drawn(chart([[4, 1], [1, 2]]))
    let shapes = polygons(drawn)
    try #require(shapes.count == 2)
    #expect(Set(drawn.shapes(in: "difference").map(\.fill)).count == 2)
    // 3 above at the start and 1 below at the end: three quarters of the way.
    let xs = shapes.flatMap { $0.map(\.x) }
    let share =
      ((shapes[1].map(\.x).min() ?? 0) - (xs.min() ?? 0)) / ((xs.max() ?? 0) - (xs.min() ?? 0))
    #expect(abs(share - 0.75) < 1e-9)
  }

  @Test("lines that touch without crossing keep the colour, lines that never part have no fill")
  func touching() {
    let touch = Drawn(chart([[4, 2, 4], [2, 2, 2]]))
    #expect(Set(touch.shapes(in: "difference").map(\.fill)).count == 1)
    #expect(polygons(Drawn(chart([[1, 2], [1, 2]]))).isEmpty)
  }

  @Test("a date at which one of the two is missing has no fill")
  func hole() {
    let shapes = polygons(Drawn(chart([[4, 4, nil, 4, 4], [1, 1, 1, 1, 1]])))
    #expect(shapes.count == 2)
    #expect(shapes.allSatisfy { $0.count == 4 })
  }

  @Test("the area that is filled is the same whichever series comes first")
  func symmetric() {
    func area(_ drawn: Drawn) -> Double {
      polygons(drawn).reduce(0) { sum, points in
        let next = points.dropFirst() + points.prefix(1)
        return sum + abs(zip(points, next).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }) / 2
      }
    }
    let values: [[Double?]] = [[4, 1, 3, 5], [1, 2, 4, 1]]
    #expect(abs(area(Drawn(chart(values))) - area(Drawn(chart(values.reversed())))) < 1e-6)
  }

  @Test("one series or three are lines with nothing between them")
  func notTwo() {
    #expect(polygons(Drawn(chart([[1, 2]]))).isEmpty)
    #expect(polygons(Drawn(chart([[1, 2], [2, 3], [3, 4]]))).isEmpty)
  }
}
