import Testing

@testable import Rendering

struct TextClustersTests {
  private typealias Cluster = TextClusters.Cluster

  @Test("letters, ligatures and marks: bytes and glyphs add up")
  func leftToRight() {
    // "é" as two bytes and one glyph, "ffi" as three bytes and one glyph, a letter with two glyphs.
    let clusters = TextClusters.clusters(starts: [0, 2, 5, 5], byteCount: 6, isRightToLeft: false)
    #expect(
      clusters == [
        Cluster(bytes: 2, glyphs: 1), Cluster(bytes: 3, glyphs: 1), Cluster(bytes: 1, glyphs: 2),
      ])
  }

  @Test("right to left the glyphs come backwards")
  func rightToLeft() {
    let clusters = TextClusters.clusters(starts: [4, 2, 0], byteCount: 6, isRightToLeft: true)
    #expect(clusters == [Cluster](repeating: Cluster(bytes: 2, glyphs: 1), count: 3))
  }

  @Test("characters without ink before the first glyph have a cluster of their own")
  func leadingInvisible() {
    let clusters = TextClusters.clusters(starts: [3], byteCount: 4, isRightToLeft: false)
    #expect(clusters == [Cluster(bytes: 3, glyphs: 0), Cluster(bytes: 1, glyphs: 1)])
  }
}
