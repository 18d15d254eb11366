#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <ostream>

#include "app/answers.h"
#include "app/user_file.h"
#include "cli/commands/commands.h"
#include "cli/progress.h"
#include "imports/other_tools.h"
#include "ledger/files.h"
#include "ledger/orders.h"
#include "ledger/transfer.h"
#include "platform/files.h"

namespace recourse::cli {

namespace {

/// A file as it is; what can be read only once (a pipe, standard input) in a file of its own beside the ledger, for an
/// import reads twice. Gone with this object.
class Spooled {
 public:
  Spooled(const std::string& given, const std::filesystem::path& ledger) : file_(given) {
    std::error_code unreadable;
    const bool is_input = given == "-";
    if (!is_input && std::filesystem::status(given, unreadable).type() != std::filesystem::file_type::fifo &&
        !given.starts_with("/dev/"))
      return;
    file_ = ledger::unfinished_name(ledger);
    is_own_ = true;
    std::ifstream opened;
    if (!is_input) opened.open(given, std::ios::binary);
    fill(is_input ? std::cin : opened);
  }
  ~Spooled() {
    std::error_code ignored;
    if (is_own_) std::filesystem::remove(file_, ignored);
  }
  Spooled(const Spooled&) = delete;
  Spooled& operator=(const Spooled&) = delete;

  const std::filesystem::path& file() const { return file_; }

 private:
  void fill(std::istream& in) {
    constexpr std::uintmax_t kMost = std::uintmax_t{4} * 1024 * 1024 * 1024;
    platform::OutputFile out(file_, platform::OutputFile::How::create);
    const std::string folder = file_.parent_path().string();  // the file's own name tells people nothing
    if (!out.is_open()) throw app::NotWritten("ledger_out_failed", folder, std::strerror(errno));
    std::array<char, 65536> piece{};
    for (std::uintmax_t size = 0; in;) {
      in.read(piece.data(), piece.size());
      size += static_cast<std::uintmax_t>(in.gcount());
      const bool fits = size <= kMost && out.write({piece.data(), static_cast<std::size_t>(in.gcount())});
      if (!fits) {
        const std::string why = size > kMost ? std::strerror(EFBIG) : std::strerror(errno);
        out.close();
        std::error_code ignored;
        std::filesystem::remove(file_, ignored);
        throw app::NotWritten("ledger_out_failed", folder, why);
      }
    }
  }

  std::filesystem::path file_;
  bool is_own_ = false;
};

/// Recourse's own export says so in its first line; it may be far larger than any other tool's file.
bool is_own_export(const std::filesystem::path& file) {
  std::array<char, 1024> start{};
  std::ifstream in(file, std::ios::binary);
  in.read(start.data(), start.size());
  const std::string_view beginning(start.data(), static_cast<std::size_t>(in.gcount()));
  return beginning.find("\"recourse-ledger\"") != std::string_view::npos;
}

/// A pipe is not opened to see: whoever writes into it would find it closed again.
bool can_be_opened(const std::string& given) {
  if (given == "-") return true;
  std::error_code unreadable;
  const auto type = std::filesystem::status(given, unreadable).type();
  if (type == std::filesystem::file_type::regular) return std::ifstream(given, std::ios::binary).is_open();
  return type != std::filesystem::file_type::not_found && type != std::filesystem::file_type::none;
}

int tell(const imports::ToolsOrders& found, int news, const Given& given, const Console& console) {
  if (given.has("json")) {
    console.out << fmt::format("{{\"newOrders\":{},\"oddRows\":{},\"orders\":{},\"tool\":\"{}\"}}\n", news,
                               found.odd_rows, found.orders.size(), found.tool);
    return 0;
  }
  console.say("cli_import_tool_read", {{"new", std::to_string(news)}, {"count", std::to_string(found.orders.size())}});
  if (found.odd_rows > 0) console.remark("cli_import_odd", {{"count", std::to_string(found.odd_rows)}});
  return 0;
}

/// What people are told of each reason.
const char* word_of(ledger::Unfit unfit) {
  switch (unfit) {
    case ledger::Unfit::unreadable:
      return "cli_import_unreadable";
    case ledger::Unfit::empty:
      return "cli_import_empty";
    case ledger::Unfit::backup:
      return "cli_import_is_backup";
    case ledger::Unfit::compressed:
      return "cli_import_compressed";
    case ledger::Unfit::utf16:
      return "cli_import_utf16";
    case ledger::Unfit::other_format:
      return "cli_import_other_format";
    case ledger::Unfit::newer:
      return "cli_import_newer";
    case ledger::Unfit::no_export:
      return "cli_import_not_export";
  }
  return "cli_import_unreadable";
}

/// The file as the user named it.
std::string name_of(const Given& given, const Console& console) {
  return given.operand() == "-" ? console.words.say("cli_standard_input") : given.operand();
}

}  // namespace

int import_command(const Given& given, const Console& console) {
  std::error_code unreadable;
  if (std::filesystem::is_directory(given.operand(), unreadable)) {
    console.remark("cli_import_folder", {{"file", given.operand()}});
    return 1;
  }
  if (!can_be_opened(given.operand())) {
    console.remark("cli_import_unreadable", {{"file", given.operand()}});
    return 1;
  }
  auto context = given.context();
  auto& ledger = context.ledger();
  Progress progress(console.words.say("cli_progress_import"));
  const Spooled input(given.operand(), context.ledger_file());
  if (!is_own_export(input.file()))
    if (const auto found = imports::read_tools_orders(input.file())) {
      const int news = ledger.orders().record_from_tool(found->orders, found->tool, context.now());
      progress.end();
      return tell(*found, news, given, console);
    }
  ledger::Imported imported;
  try {
    imported = ledger.transfer().import_json(input.file(), context.now());
  } catch (const ledger::NotImportable& refused) {
    progress.end();
    console.remark(word_of(refused.unfit), {{"file", name_of(given, console)}, {"what", refused.detail}});
    return 1;
  }
  progress.end();
  if (given.has("json")) {
    codec::Writer w;
    app::write(w, imported);
    console.out << w.take() << "\n";
    return 0;
  }
  console.say("ledger_entries_read", {{"new", std::to_string(imported.new_events + imported.new_settings)},
                                      {"count", std::to_string(imported.events)}});
  return 0;
}

}  // namespace recourse::cli
