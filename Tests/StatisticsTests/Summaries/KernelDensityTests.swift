import Statistics
import Testing

@Suite("densities")
struct KernelDensityTests {
  private let values = [2.1, 3.4, 3.4, 4.0, 5.6, 7.7, 8.1, 12.0]

  // numpy: m = min(x.std(ddof=1), (q75 - q25) / 1.34); 0.9 * m * n**-0.2, 1.06 * m * n**-0.2
  @Test("bandwidths are those of Silverman and Scott")
  func bandwidths() throws {
    let silverman = try KernelDensity.bandwidth(values, .silverman)
    let scott = try KernelDensity.bandwidth(values, .scott)
    #expect(abs(silverman - 1.9497206442763662) < 1e-14)
    #expect(abs(scott - 2.2963376477032758) < 1e-14)
    #expect(try KernelDensity.bandwidth(values, .width(1.5)) == 1.5)
  }

  // scipy: gaussian_kde(x, bw_method=1.5 / x.std(ddof=1))(p); norm.cdf((p - x) / 1.5).mean()
  @Test("the curve is that of scipy")
  func curve() throws {
    let points = [0, 3.4, 5, 12]
    let curve = try KernelDensity.curve(values, bandwidth: 1.5, at: points)
    let wanted = [
      0.018552841452298616, 0.1321475982639771, 0.11059189776432568, 0.03492692124206883,
    ]
    for (a, b) in zip(curve, wanted) { #expect(abs(a - b) < 1e-15) }
    let counts = try KernelDensity.curve(values, bandwidth: 1.5, at: points, .counts)
    for (a, b) in zip(counts, wanted) { #expect(abs(a - 8 * b) < 1e-14) }
    let cumulative = try KernelDensity.curve(values, bandwidth: 1.5, at: points, .cumulative)
    let shares = [
      0.013511536591910551, 0.27821094589477985, 0.4793350499074007, 0.9366568418459533,
    ]
    for (a, b) in zip(cumulative, shares) { #expect(abs(a - b) < 1e-15) }
  }

  @Test("the area under the curve is one")
  func area() throws {
    let width = try KernelDensity.bandwidth(values, .silverman)
    let points = try KernelDensity.points([values], bandwidths: [width], from: -20, to: 40)
    let curve = try KernelDensity.curve(values, bandwidth: width, at: points)
    let area = zip(zip(points, points.dropFirst()), zip(curve, curve.dropFirst())).reduce(0) {
      $0 + ($1.0.1 - $1.0.0) * ($1.1.0 + $1.1.1) / 2
    }
    #expect(abs(area - 1) < 1e-6)
  }

  @Test("points are round, begin at zero where no value is below it, and end three bandwidths on")
  func points() throws {
    let points = try KernelDensity.points([values], bandwidths: [2])
    #expect(points.first == 0)
    #expect(points.contains(3.4) && points.contains(5))
    #expect((18...18.1).contains(try #require(points.last)))
    let below = try KernelDensity.points([[-1, 1]], bandwidths: [1])
    #expect(below.first == -4 && below.last == 4)
  }

  @Test("given ends are kept, and so is a number of steps")
  func ends() throws {
    let points = try KernelDensity.points([values], bandwidths: [2], from: 1.234, to: 9.876)
    #expect(points.first == 1.234 && points.last == 9.876)
    #expect(zip(points, points.dropFirst()).allSatisfy { $0 < $1 })
    let steps = try KernelDensity.points([values], bandwidths: [2], from: 0, to: 10, steps: 4)
    #expect(steps == [0, 2.5, 5, 7.5, 10])
    #expect(throws: Undefined.self) {
      try KernelDensity.points([values], bandwidths: [2], from: 20, to: nil)
    }
  }

  static let odd: [[Double]] = [
    [5], [7, 7, 7], [0, 0, 0], [1e-12, 3e-12], [1e15, 3e15], [-3, -9, -1], [0, 0, 0, 0, 1],
  ]

  @Test("odd values have a curve", arguments: odd)
  func degenerate(values: [Double]) throws {
    let width = try KernelDensity.bandwidth(values, .silverman)
    #expect(width > 0)
    let points = try KernelDensity.points([values], bandwidths: [width])
    #expect(points.count > 50 && points.count < 600)
    let curve = try KernelDensity.curve(values, bandwidth: width, at: points)
    #expect(curve.allSatisfy { $0.isFinite && $0 >= 0 } && curve.contains { $0 > 0 })
  }

  @Test("no value and a width of zero are refused")
  func refused() {
    #expect(throws: Undefined.self) { try KernelDensity.bandwidth([], .scott) }
    #expect(throws: Undefined.self) { try KernelDensity.bandwidth([1], .width(0)) }
  }
}
