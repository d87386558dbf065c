// Pango, with the GLib and fontconfig that it brings, loaded when it is first needed: most charts are set
// without, and these thirteen libraries take longer to load than such a chart to draw.
#include <dlfcn.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>

#define BROADSHEET_PANGO_FUNCTIONS(F) \
  F(FcConfigBuildFonts) F(FcConfigCreate) F(FcConfigDestroy) F(FcConfigGetFonts) \
  F(FcConfigParseAndLoadFromMemory) F(FcConfigSetCurrent) F(FcConfigSubstitute) \
  F(FcDefaultSubstitute) F(FcFontMatch) F(FcPatternAddDouble) F(FcPatternAddInteger) \
  F(FcPatternAddString) F(FcPatternCreate) F(FcPatternDestroy) F(FcPatternGetInteger) \
  F(FcPatternGetString) F(FcWeightFromOpenTypeDouble) \
  F(g_list_free) F(g_object_ref) F(g_object_unref) \
  F(pango_attr_family_new) F(pango_attr_font_features_new) F(pango_attr_list_copy) \
  F(pango_attr_list_insert) F(pango_attr_list_new) F(pango_attr_list_unref) \
  F(pango_context_load_fontset) F(pango_context_set_base_dir) \
  F(pango_context_set_font_description) F(pango_context_set_language) \
  F(pango_context_set_round_glyph_positions) F(pango_fc_font_get_pattern) \
  F(pango_fc_font_map_set_config) F(pango_font_description_free) F(pango_font_description_new) \
  F(pango_font_description_set_absolute_size) F(pango_font_description_set_family) \
  F(pango_font_description_set_style) F(pango_font_description_set_weight) \
  F(pango_font_map_create_context) F(pango_fontset_get_font) F(pango_ft2_font_map_new) \
  F(pango_ft2_font_map_set_resolution) F(pango_glyph_string_free) F(pango_glyph_string_new) F(pango_item_free) \
  F(pango_itemize_with_base_dir) F(pango_language_from_string) F(pango_layout_context_changed) \
  F(pango_layout_get_line_count) F(pango_layout_get_line_readonly) F(pango_layout_new) \
  F(pango_layout_set_attributes) F(pango_layout_set_text) F(pango_layout_set_width) \
  F(pango_layout_set_wrap) F(pango_reorder_items) F(pango_shape_with_flags)

// The functions under their own names, with their own types.
typedef struct {
#define BROADSHEET_PANGO_FIELD(name) __typeof__(name) *_Nonnull name;
  BROADSHEET_PANGO_FUNCTIONS(BROADSHEET_PANGO_FIELD)
#undef BROADSHEET_PANGO_FIELD
} BroadsheetPango;

#define BROADSHEET_PANGO_LIBRARY "libpangoft2-1.0.so.0"

// Fills in the functions. Null when all is well, else what the loader says is missing.
static inline const char *_Nullable broadsheet_pango_load(BroadsheetPango *_Nonnull pango) {
  void *library = dlopen(BROADSHEET_PANGO_LIBRARY, RTLD_NOW | RTLD_LOCAL);
  if (!library) return dlerror();
#define BROADSHEET_PANGO_LOOKUP(name) \
  if (!(pango->name = (__typeof__(name) *)dlsym(library, #name))) return "no " #name;
  BROADSHEET_PANGO_FUNCTIONS(BROADSHEET_PANGO_LOOKUP)
#undef BROADSHEET_PANGO_LOOKUP
  return 0;
}
