/// LOESS on equally spaced points, the smoother inside STL.
///
/// Follows the published Fortran of Cleveland and others (1990) to the digit: neighbourhoods of
/// fixed length, tricube weights, local constants or lines, interpolation between every `jump`th
/// point. Away from the ends and without robustness weights the local fit is the same weighted sum
/// everywhere, so its weights are computed once.
struct LocalFit {
  let length: Int
  let degree: Int
  let jump: Int

  /// The weights of the last fit and the case they belong to.
  private var weights: [Double] = []
  private var tricube: [Double] = []
  private var tricubeReach = -1
  private var cached: Shape?

  private struct Shape: Equatable {
    var count: Int
    var reach: Int
    var place: Int
    var width: Int
  }

  init(length: Int, degree: Int, jump: Int) {
    self.length = length
    self.degree = degree
    self.jump = jump
  }

  /// Smooths `y` into `result`, which is as long.
  mutating func smooth(
    _ y: UnsafeBufferPointer<Double>, robustness: UnsafeBufferPointer<Double>?,
    into result: UnsafeMutableBufferPointer<Double>
  ) {
    let count = y.count
    guard count > 1 else {
      if count == 1 { result[0] = y[0] }
      return
    }
    let step = min(jump, count - 1)
    var window = 0...min(length, count) - 1
    for index in stride(from: 0, to: count, by: step) {
      window = neighbourhood(of: index, count, after: window)
      result[index] = estimate(y, at: index, window, robustness) ?? y[index]
    }
    guard step > 1 else { return }
    interpolate(result, step)
    let last = (count - 1) / step * step
    guard last != count - 1 else { return }
    result[count - 1] = estimate(y, at: count - 1, window, robustness) ?? y[count - 1]
    Self.line(result, from: last, to: count - 1)
  }

  /// The nearest `length` points.
  private func neighbourhood(
    of index: Int, _ count: Int, after window: ClosedRange<Int>
  ) -> ClosedRange<Int> {
    guard length < count else { return 0...count - 1 }
    let half = (length + 1) / 2
    let start = min(max(index + 1 - half, 0), count - length)
    return start...start + length - 1
  }

  private func interpolate(_ result: UnsafeMutableBufferPointer<Double>, _ step: Int) {
    var start = 0
    while start + step < result.count {
      Self.line(result, from: start, to: start + step)
      start += step
    }
  }

  private static func line(
    _ result: UnsafeMutableBufferPointer<Double>, from start: Int, to end: Int
  ) {
    guard end > start + 1 else { return }
    let slope = (result[end] - result[start]) / Double(end - start)
    for index in start + 1..<end {
      result[index] = result[start] + slope * Double(index - start)
    }
  }

  /// The local fit at `place`, which may lie one step outside; nil where all weights are zero.
  mutating func estimate(
    _ y: UnsafeBufferPointer<Double>, at place: Int, _ window: ClosedRange<Int>,
    _ robustness: UnsafeBufferPointer<Double>?
  ) -> Double? {
    var reach = max(place - window.lowerBound, window.upperBound - place)
    if length > y.count { reach += (length - y.count) / 2 }
    let shape = Shape(
      count: y.count, reach: reach, place: place - window.lowerBound, width: window.count)
    if robustness != nil || cached != shape {
      cached = nil
      guard prepare(shape, window, robustness) else { return nil }
      if robustness == nil { cached = shape }
    }
    var sum = 0.0
    let start = window.lowerBound
    weights.withUnsafeBufferPointer { weights in
      for offset in 0..<shape.width { sum += weights[offset] * y[start + offset] }
    }
    return sum
  }

  /// Computes the weights of one local fit; false where they are all zero.
  private mutating func prepare(
    _ shape: Shape, _ window: ClosedRange<Int>, _ robustness: UnsafeBufferPointer<Double>?
  ) -> Bool {
    prepareTricube(shape.reach)
    if weights.count < shape.width { weights = [Double](repeating: 0, count: shape.width) }
    var total = 0.0
    for offset in 0..<shape.width {
      var weight = tricube[abs(offset - shape.place)]
      if let robustness { weight *= robustness[window.lowerBound + offset] }
      weights[offset] = weight
      total += weight
    }
    guard total > 0 else { return false }
    for offset in 0..<shape.width { weights[offset] /= total }
    if shape.reach > 0, degree > 0 { tilt(shape) }
    return true
  }

  /// Turns the weights of a local constant into those of a local line.
  private mutating func tilt(_ shape: Shape) {
    var center = 0.0
    for offset in 0..<shape.width { center += weights[offset] * Double(offset) }
    var spread = 0.0
    for offset in 0..<shape.width {
      let distance = Double(offset) - center
      spread += weights[offset] * distance * distance
    }
    guard spread.squareRoot() > 0.001 * Double(shape.count - 1) else { return }
    let slope = (Double(shape.place) - center) / spread
    for offset in 0..<shape.width {
      weights[offset] *= slope * (Double(offset) - center) + 1
    }
  }

  private mutating func prepareTricube(_ reach: Int) {
    guard reach != tricubeReach else { return }
    tricubeReach = reach
    let h = Double(reach)
    if tricube.count < reach + 2 { tricube = [Double](repeating: 0, count: reach + 2) }
    for distance in 0...(reach + 1) {
      let r = Double(distance)
      if r > 0.999 * h {
        tricube[distance] = 0
      } else if r <= 0.001 * h {
        tricube[distance] = 1
      } else {
        let ratio = r / h
        let rest = 1 - ratio * ratio * ratio
        tricube[distance] = rest * rest * rest
      }
    }
  }
}
