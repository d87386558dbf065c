/// How wide the classes of a histogram are.
package struct BinWidths: Hashable, Sendable {
  private let widths: [Double]
  /// Of the narrowest class, by which the columns of wider ones are lowered.
  package let narrowest: Double

  package init(_ edges: [Double]) {
    widths = zip(edges, edges.dropFirst()).map { $1 - $0 }
    narrowest = widths.min() ?? 1
  }

  /// True where heights alone compare; rounding of edges is no difference.
  package var areEqual: Bool {
    widths.allSatisfy { abs($0 - narrowest) <= narrowest * 1e-6 }
  }

  /// The height of a column whose area is an amount: the amount for a stretch as wide as the narrowest
  /// class.
  func height(of amount: Double, class index: Int) -> Double {
    guard !areEqual, widths.indices.contains(index), widths[index] > 0 else { return amount }
    return amount * narrowest / widths[index]
  }
}
