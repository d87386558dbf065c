/// A failure of the machine while painting: which operation failed and what was said about it.
package enum RenderingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A library refused; `status` is its own word for why.
  case failed(operation: String, status: String)
  /// A coordinate that no painter can place: not a number, infinite, or absurdly far away.
  case coordinateOutOfRange(item: String, value: Double)
  /// A picture beyond the limits of ``PictureLimits``, in pixels.
  case pictureTooLarge(width: Double, height: Double)
  /// A scale or page size that is not positive and finite.
  case invalidSize(what: String, value: Double)
  /// A link or an outline entry leads to a place that no group is named for.
  case unknownAnchor(String)

  package var description: String {
    switch self {
    case .failed(let operation, let status):
      "\(operation) failed: \(status)"
    case .coordinateOutOfRange(let item, let value):
      "\(item) has a coordinate of \(value), which is outside what can be painted"
    case .pictureTooLarge(let width, let height):
      "a picture of \(width) by \(height) pixels is larger than "
        + "\(PictureLimits.side) a side or \(PictureLimits.area) in all"
    case .invalidSize(let what, let value):
      "\(what) is \(value), which is not a usable size"
    case .unknownAnchor(let name):
      "a link leads to '\(name)', and no place of the document is called so"
    }
  }
}

/// How large a picture may be: beyond this a report is wrong, not big.
package enum PictureLimits {
  /// Pixels on one side.
  package static let side = 16_384
  /// Pixels in all.
  package static let area = 64_000_000
  /// Points from the origin that a coordinate may lie away.
  package static let coordinate = 1e5
}
