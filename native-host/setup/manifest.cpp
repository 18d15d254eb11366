#include "setup/manifest.h"

#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "platform/files.h"
#include "setup/embedded.h"
#include "setup/fingerprint.h"

namespace recourse::setup {
namespace fs = std::filesystem;
using nlohmann::json;
using nlohmann::ordered_json;
namespace {

constexpr std::array<std::pair<Fault, std::string_view>, 14> fault_names{{
    {Fault::none, "ok"},
    {Fault::unseen, "manifest-unseen"},
    {Fault::unreadable, "manifest-unreadable"},
    {Fault::invalid_json, "manifest-invalid"},
    {Fault::byte_order_mark, "manifest-byte-order-mark"},
    {Fault::wrong_name, "wrong-name"},
    {Fault::wrong_type, "wrong-type"},
    {Fault::relative_path, "relative-path"},
    {Fault::extension_not_listed, "extension-not-listed"},
    {Fault::path_missing, "path-missing"},
    {Fault::path_no_file, "path-no-file"},
    {Fault::path_not_executable, "path-not-executable"},
    {Fault::path_noexec, "path-noexec"},
    {Fault::path_denied, "path-denied"},
}};

const char* list_member(platform::Family family) {
  return family == platform::Family::firefox ? "allowed_extensions" : "allowed_origins";
}

ordered_json own_manifest(platform::Family family) {
  return ordered_json::parse(family == platform::Family::firefox ? embedded::firefox_manifest
                                                                 : embedded::chromium_manifest);
}

std::string text_member(const json& manifest, const char* name) {
  const auto found = manifest.find(name);
  return found != manifest.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

bool lists(const json& manifest, const char* member, const std::string& id) {
  const auto found = manifest.find(member);
  if (found == manifest.end() || !found->is_array()) return false;
  for (const json& entry : *found)
    if (entry == id) return true;
  return false;
}

Fault judge_path(const fs::path& host) {
  std::error_code gone;
  const auto status = fs::status(host, gone);
  if (!fs::exists(status)) return Fault::path_missing;
  if (!fs::is_regular_file(status)) return Fault::path_no_file;
  if (platform::access_to(host, platform::Right::run) == platform::Access::granted) return Fault::none;
  const auto has = [&](fs::perms right) { return (status.permissions() & right) != fs::perms::none; };
  if (has(fs::perms::owner_exec) && platform::is_mounted_noexec(host)) return Fault::path_noexec;
  // Another's file that only its group may run may be refused by that alone.
  const bool is_allowed = platform::status_of(host).is_own ? has(fs::perms::owner_exec)
                                                           : has(fs::perms::group_exec) && has(fs::perms::others_exec);
  return is_allowed ? Fault::path_denied : Fault::path_not_executable;
}

}  // namespace

std::string_view host_name() { return embedded::host_name; }

std::string manifest_file_name() {
  std::string name(embedded::host_name);
  name += ".json";
  return name;
}

std::string_view name_of(Fault fault) {
  for (const auto& [value, name] : fault_names)
    if (value == fault) return name;
  return {};
}

std::string manifest_text(platform::Family family, const fs::path& host) {
  ordered_json manifest = own_manifest(family);
  manifest["path"] = host.string();
  return manifest.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

std::string extension_id(platform::Family family) {
  return own_manifest(family).at(list_member(family)).at(0).get<std::string>();
}

ReadManifest read_manifest(const fs::path& file, platform::Family family) {
  const auto contents = read_file(file);
  if (!contents) {
    std::error_code gone;
    const bool permitted = fs::is_regular_file(file, gone) &&
                           platform::access_to(file, platform::Right::read) == platform::Access::granted;
    return {.fault = permitted ? Fault::unseen : Fault::unreadable};
  }

  // The parser here would pass over it.
  if (family == platform::Family::firefox && contents->starts_with("\xEF\xBB\xBF"))
    return {.fault = Fault::byte_order_mark};
  json manifest;
  try {
    manifest = json::parse(*contents);
  } catch (const json::parse_error& broken) {
    return {.fault = Fault::invalid_json, .what = "byte " + std::to_string(broken.byte)};
  }
  if (!manifest.is_object()) return {.fault = Fault::invalid_json, .what = "byte 1"};

  if (const std::string name = text_member(manifest, "name"); name != embedded::host_name)
    return {.fault = Fault::wrong_name, .what = name};
  if (const std::string type = text_member(manifest, "type"); type != "stdio")
    return {.fault = Fault::wrong_type, .what = type};

  fs::path host = text_member(manifest, "path");
#if defined(_WIN32)
  if (!host.empty()) host = file.parent_path() / host;  // browsers there take a relative path, too
#endif
  if (!host.is_absolute()) return {.fault = Fault::relative_path, .host = host};
  if (const std::string id = extension_id(family); !lists(manifest, list_member(family), id))
    return {.fault = Fault::extension_not_listed, .host = host, .what = id};
  return {.fault = judge_path(host), .host = host};
}

}  // namespace recourse::setup
