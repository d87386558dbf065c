package import Reporting

/// A picture of a chart as those need to know it who show it.
package struct PictureFile: Sendable, Hashable {
  /// Relative to the output folder, with "/" between parts.
  package var path: String
  package var mediaType: String
  /// As shown, in points, which are CSS pixels.
  package var width: Double
  package var height: Double
  /// Pixels for a point; nil for a picture without pixels.
  package var scale: Int?
  package var look: Artifact.Look
  /// Of the finished file.
  package var byteCount: Int
  package var sha256: String

  package init(
    path: String, mediaType: String, width: Double, height: Double, scale: Int? = nil,
    look: Artifact.Look = Artifact.Look(), byteCount: Int = 0, sha256: String = ""
  ) {
    self.path = path
    self.mediaType = mediaType
    self.width = width
    self.height = height
    self.scale = scale
    self.look = look
    self.byteCount = byteCount
    self.sha256 = sha256
  }
}

extension [PictureFile] {
  func of(_ look: Artifact.Look) -> [PictureFile] { filter { $0.look == look } }

  /// The picture for readers who load one and no other: the sharpest of twice the size at most, or
  /// the least sharp beyond.
  var best: PictureFile? {
    let ordered = filter { $0.scale != nil }.sorted { ($0.scale ?? 1) < ($1.scale ?? 1) }
    return ordered.last { ($0.scale ?? 1) <= 2 } ?? ordered.first ?? first
  }
}
