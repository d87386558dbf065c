package import Foundation

/// Where the package is on this machine, found from the place of this very file.
package enum PackageFolder {
  package static let url = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent()  // TestSupport
    .deletingLastPathComponent()  // Tests
    .deletingLastPathComponent()

  /// A file or folder below the package's folder: `Tests/Goldens/scenes`.
  package static func url(_ path: String) -> URL { url.appendingPathComponent(path) }
}
