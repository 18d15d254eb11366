#pragma once

#include <string>

#include "codec/reader.h"

namespace recourse::app {

/// A language named by a parameter, "pt", "pt-BR" or "pt_BR", as a folder of extension/_locales. Throws codec::BadValue
/// with those there are.
std::string language_from(const codec::Reader& r);

/// The same of a draft, which may be in a language that sellers alone read.
std::string draft_language_from(const codec::Reader& r);

}  // namespace recourse::app
