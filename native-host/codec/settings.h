#pragma once

#include <string>

#include "codec/reader.h"

namespace recourse::codec {

/// A setting of one store has this before the store's id.
inline constexpr const char* kStoreSetting = "store:";

/// The one reader of settings, whether the options page sets them, an import brings them or a ledger holds them: the
/// value as this program writes it. Throws BadValue for a name it does not know and for a value out of bounds.
std::string setting_text(const std::string& name, const Reader& value);

}  // namespace recourse::codec
