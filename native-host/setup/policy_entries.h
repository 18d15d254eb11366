#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "platform/browsers.h"
#include "setup/shell.h"

namespace recourse::setup {

// What browsers' policies about extensions are made of.

bool lists(const nlohmann::json& list, const std::string& entry);
nlohmann::json with(nlohmann::json list, const std::string& entry);
nlohmann::json without(const nlohmann::json& list, const std::string& entry);

/// A text among the members; empty when there is none.
std::string text_of(const nlohmann::json& object, const char* name);

/// Whether AliExpress's pages are among the patterns: "*://*.aliexpress.com", "https://*.com", "<all_urls>".
bool names_site(const nlohmann::json& patterns);

/// Of these permissions, those that the extension cannot do without; a browser that takes one away does not run it.
nlohmann::json needed_of(const nlohmann::json& permissions, platform::Family family);
nlohmann::json without_needed(const nlohmann::json& permissions, platform::Family family);

/// Whether a version of numbers and points is after another.
bool is_newer(const std::string& version, std::string_view than);

/// The extension's id as policies have it.
std::string bare_id(const platform::Browser& browser);

/// The command that writes such a file, and the folder for it.
std::string put_policies(const std::filesystem::path& file, const nlohmann::json& policies, const Shell& shell);

}  // namespace recourse::setup
