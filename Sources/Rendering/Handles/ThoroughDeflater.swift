internal import CZopfli
import Glibc

/// Compresses zlib streams with zopfli: seconds for the fewest bytes.
enum ThoroughDeflater {
  /// Ten more find less than a thousandth.
  private static let iterations: Int32 = 5

  /// Appends the zlib stream of `bytes`.
  static func append(_ bytes: UnsafeMutableBufferPointer<UInt8>, to output: inout [UInt8]) {
    var options = ZopfliOptions()
    ZopfliInitOptions(&options)
    options.numiterations = iterations
    var stream: UnsafeMutablePointer<UInt8>?
    var count = 0
    ZopfliCompress(&options, ZOPFLI_FORMAT_ZLIB, bytes.baseAddress, bytes.count, &stream, &count)
    output.append(contentsOf: UnsafeBufferPointer(start: stream, count: count))
    free(stream)
  }
}
