import Drawing

/// Writes pictures as PNG, keeping its buffers from one to the next. Belongs to one worker.
///
/// Pictures with a palette are a quarter of the work and half the bytes of RGB, and every chart has
/// one that is exact or invisibly near (see ``Palette``). Palette rows are not filtered: filters
/// guess at smooth shading, which indexes do not have.
final class PNGEncoder {
  private let rowDeflater = RowDeflater()
  private var deflaters: [PNGEffort: Deflater] = [:]
  private let runs = ColorRuns()
  private let scratch = ScratchBytes()

  /// - Parameters:
  ///   - scale: Pixels in a point; written as the density of print.
  ///   - metadata: Nil for a file without texts.
  func encode(
    _ picture: PixelBuffer, scale: Double, metadata: Metadata?, effort: PNGEffort = .quick
  ) throws(RenderingError) -> [UInt8] {
    let palette =
      runs.read(picture) ? Palette(colors: runs.table.colors, counts: runs.table.counts) : nil
    let rows = room(((palette == nil ? 3 : 1) * picture.width + 1) * picture.height, in: picture)
    if let palette {
      runs.write(to: rows, indexes: palette.indexes, width: picture.width)
    } else {
      RGBRows.write(picture, to: rows)
    }
    var file = PNGFile()
    try file.chunk("IHDR") { bytes in
      bytes.append(bigEndian: UInt32(picture.width))
      bytes.append(bigEndian: UInt32(picture.height))
      bytes.append(contentsOf: [8, palette == nil ? 2 : 3, 0, 0, 0])
    }
    try file.chunk("sRGB") { $0.append(0) }
    try file.chunk("pHYs") { bytes in
      let pixelsPerMetre = UInt32((96 * scale / 0.0254).rounded())
      bytes.append(bigEndian: pixelsPerMetre)
      bytes.append(bigEndian: pixelsPerMetre)
      bytes.append(1)
    }
    if let palette {
      try file.chunk("PLTE") { bytes in
        for color in palette.entries {
          for shift in [16, 8, 0] as [UInt32] { bytes.append(UInt8(color >> shift & 255)) }
        }
      }
    }
    if let metadata { try Self.describe(metadata, in: &file) }
    try file.chunk("IDAT") { bytes throws(RenderingError) in
      guard let palette, rows.count <= RowDeflater.largest else {
        return try deflater(for: effort).append(rows, to: &bytes)
      }
      let appendRows = { (output: inout [UInt8]) in
        self.rowDeflater.append(
          UnsafeBufferPointer(rows), stride: picture.width + 1, runs: self.runs.byteRunCount,
          to: &output
        ) { self.runs.tell(&$0, indexes: palette.indexes) }
      }
      guard effort == .small else { return appendRows(&bytes) }
      // Of tiny pictures a search that knows nothing of rows may find less.
      var (own, searched): ([UInt8], [UInt8]) = ([], [])
      appendRows(&own)
      ThoroughDeflater.append(rows, to: &searched)
      bytes += searched.count < own.count ? searched : own
    }
    try file.chunk("IEND") { _ in }
    return file.bytes
  }

  /// Room for so many bytes: behind the pixels, where a page is in use anyway, or memory of our own.
  private func room(_ count: Int, in picture: PixelBuffer) -> UnsafeMutableBufferPointer<UInt8> {
    let spare = picture.spare
    guard spare.count >= count else { return scratch.reserve(count) }
    return UnsafeMutableRawBufferPointer(rebasing: spare[..<count]).bindMemory(to: UInt8.self)
  }

  private func deflater(for effort: PNGEffort) throws(RenderingError) -> Deflater {
    if let deflater = deflaters[effort] { return deflater }
    let deflater = try Deflater(level: effort.level)
    deflaters[effort] = deflater
    return deflater
  }

  private static func describe(
    _ metadata: Metadata, in file: inout PNGFile
  ) throws(RenderingError) {
    let language = metadata.language
    try file.text(PNGKeyword.title, metadata.title, language: language)
    try file.text(PNGKeyword.description, metadata.altText, language: language)
    try file.text(PNGKeyword.author, metadata.author, language: language)
    try file.text(PNGKeyword.source, metadata.source, language: language)
    try file.text(PNGKeyword.licence, metadata.licence, language: language)
    try file.text(PNGKeyword.dataLicence, metadata.dataLicence, language: language)
    try file.text(PNGKeyword.language, language, language: "")
    if metadata.date != Metadata.noDate {
      try file.text(PNGKeyword.date, metadata.date, language: "")
    }
    try file.text(PNGKeyword.software, "Broadsheet", language: "")
    try file.text(PNGKeyword.spec, metadata.origin.spec, language: "")
    try file.text(PNGKeyword.specHash, metadata.origin.specHash, language: "")
    try file.text(PNGKeyword.dataHash, metadata.origin.dataHash, language: "")
  }
}
