#include "setup/receipt.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "platform/files.h"
#include "setup/fingerprint.h"
#include "setup/obstacles.h"
#include "setup/safe_file.h"

namespace recourse::setup {
namespace fs = std::filesystem;
using nlohmann::json;
namespace {

constexpr int format = 1;

json to_json(const WrittenFile& written) {
  return {{"file", written.file.string()},
          {"sha256", written.sha256},
          {"what", written.is_host_copy ? "host" : "manifest"},
          {"flatpak", written.flatpak},
          {"browsers", written.browsers}};
}

WrittenFile written_from(const json& entry) {
  WrittenFile written{.file = entry.at("file").get<std::string>(),
                      .sha256 = entry.at("sha256").get<std::string>(),
                      .is_host_copy = entry.at("what").get<std::string>() == "host",
                      .flatpak = entry.at("flatpak").get<std::string>(),
                      .browsers = entry.at("browsers").get<std::vector<std::string>>()};
  if (!written.file.is_absolute()) throw std::invalid_argument("a relative path");
  return written;
}

std::string text_of(const Receipt& receipt) {
  json parsed = {{"format", format}, {"files", json::array()}, {"folders", json::array()}};
  for (const WrittenFile& written : receipt.files) parsed["files"].push_back(to_json(written));
  for (const fs::path& folder : receipt.folders) parsed["folders"].push_back(folder.string());
  for (const WrittenKey& written : receipt.keys)
    parsed["keys"].push_back({{"key", written.key}, {"value", written.value}, {"browsers", written.browsers}});
  return parsed.dump(2) + "\n";
}

}  // namespace

void Receipt::add_folders(const std::vector<fs::path>& made) {
  for (const fs::path& folder : made)
    if (std::ranges::find(folders, folder) == folders.end()) folders.push_back(folder);
}

WrittenFile* Receipt::find(const fs::path& file) {
  const auto found = std::ranges::find(files, file, &WrittenFile::file);
  return found == files.end() ? nullptr : &*found;
}

WrittenKey* Receipt::find_key(const std::string& key) {
  const auto found = std::ranges::find(keys, key, &WrittenKey::key);
  return found == keys.end() ? nullptr : &*found;
}

Receipt read_receipt(const fs::path& file) {
  std::error_code unreadable;
  if (!fs::exists(fs::symlink_status(file, unreadable))) return {};
  try {
    const auto contents = read_file(file);
    if (!contents) throw ReceiptUnreadable(file);
    const json parsed = json::parse(*contents);
    if (parsed.at("format").get<int>() != format) throw ReceiptUnreadable(file);
    Receipt receipt;
    for (const json& entry : parsed.at("files")) receipt.files.push_back(written_from(entry));
    for (const json& folder : parsed.at("folders")) receipt.folders.emplace_back(folder.get<std::string>());
    for (const json& entry : parsed.value("keys", json::array()))
      receipt.keys.push_back({.key = entry.at("key").get<std::string>(),
                              .value = entry.at("value").get<std::string>(),
                              .browsers = entry.at("browsers").get<std::vector<std::string>>()});
    return receipt;
  } catch (const json::exception&) {
    throw ReceiptUnreadable(file);
  } catch (const std::invalid_argument&) {
    throw ReceiptUnreadable(file);
  }
}

fs::path receipt_file(bool system, const Environment& here) {
  fs::path folder = (system ? here.below_root(here.shared_data) : here.data_home) / "recourse";
  // Who keeps the ledger elsewhere, behind a link, keeps the receipt there, too.
  std::error_code gone;
  if (const fs::path behind = fs::canonical(folder, gone); !system && !gone && is_link(folder)) folder = behind;
  return folder / "receipt.json";
}

bool Receipt::forget_what_is_gone() {
  const auto is_gone = [](const fs::path& file) { return platform::status_of(file).kind == platform::FileKind::none; };
  return std::erase_if(files, [&](const WrittenFile& written) {
           return is_gone(written.file) && is_gone(written.file.parent_path().parent_path());
         }) > 0;
}

void keep_receipt(Receipt& receipt, const fs::path& file, bool system) {
  std::error_code unreadable;
  if (receipt.files.empty() && receipt.keys.empty()) {
    if (fs::exists(fs::symlink_status(file, unreadable))) remove_file(file);
    return;
  }
  const Readers readers = system ? Readers::everybody : Readers::user;
  const auto made = write_file(file, text_of(receipt), readers);
  if (made.empty()) return;
  receipt.add_folders(made);
  write_file(file, text_of(receipt), readers);
}

}  // namespace recourse::setup
