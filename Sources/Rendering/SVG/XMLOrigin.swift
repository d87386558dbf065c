import Drawing

/// What a file was made from, as elements of an XMP packet or of the `metadata` of an SVG file.
enum XMLOrigin {
  static let namespace = ("xmlns:broadsheet", "urn:broadsheet:origin:1")

  static func write(_ metadata: Metadata, to output: inout XMLOutput) {
    for (name, text) in [
      ("dataLicence", metadata.dataLicence), ("spec", metadata.origin.spec),
      ("specSHA256", metadata.origin.specHash), ("dataSHA256", metadata.origin.dataHash),
    ] where !text.isEmpty {
      output.element("broadsheet:" + name, text: text)
    }
  }

  /// The `metadata` element of an SVG file; nothing where there is nothing to say.
  static func writeElement(_ metadata: Metadata, to output: inout XMLOutput) {
    var texts = XMLOutput()
    for (name, text) in [
      ("creator", metadata.author), ("source", metadata.source), ("rights", metadata.licence),
    ] where !text.isEmpty {
      texts.element("dc:" + name, text: text)
    }
    write(metadata, to: &texts)
    guard !texts.bytes.isEmpty else { return }
    output.open("metadata")
    output.open("rdf:RDF", [("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")])
    output.open(
      "rdf:Description",
      [("rdf:about", ""), ("xmlns:dc", "http://purl.org/dc/elements/1.1/"), namespace])
    output.append(texts)
    output.element("dc:language", text: metadata.language)
    output.close("rdf:Description")
    output.close("rdf:RDF")
    output.close("metadata")
  }
}
