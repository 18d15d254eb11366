#include "app/errors.h"

#include <new>
#include <system_error>

#include "codec/codec.h"
#include "codec/writer.h"
#include "ledger/ledger.h"
#include "ledger/transfer.h"

namespace recourse::app {

namespace {

CallError ledger_error(const ledger::LedgerError& error) {
  using ledger::Failure;
  const auto unavailable = [&](const char* cause) {
    return CallError(Code::ledger_unavailable, error.what(), error_data("cause", cause));
  };
  switch (error.failure) {
    case Failure::read_only:
      return unavailable("read-only");
    case Failure::permission:
      return unavailable("permission");
    case Failure::locked:
      return unavailable("locked");
    case Failure::newer_version:
      return unavailable("newer-version");
    case Failure::io:
      return unavailable("io");
    case Failure::not_a_ledger:
      return unavailable("not-a-ledger");
    case Failure::damaged:
      return {Code::ledger_damaged, error.what()};
    case Failure::disk_full:
      return {Code::disk_full, error.what()};
    case Failure::too_large:
      return {Code::too_large, error.what()};
  }
  return {Code::internal, error.what()};
}

std::string_view cause_of(ledger::Unfit unfit) {
  if (unfit == ledger::Unfit::newer) return "newer-version";
  return unfit == ledger::Unfit::ahead ? "ahead-of-the-clock" : "not-an-export";
}

}  // namespace

std::string error_data(std::string_view name, std::string_view value) {
  return codec::object_text([&](codec::Writer& w) { w.member(name, value); });
}

std::string text_of(const CallError& error) {
  return codec::object_text([&](codec::Writer& w) {
    w.member("code", static_cast<int>(error.code));
    if (!error.data.empty()) w.raw("data", error.data);
    w.member("message", error.what());
  });
}

CallError current_error() {
  try {
    throw;
  } catch (const CallError& error) {
    return error;
  } catch (const codec::BadValue& error) {
    const std::string where = error.path.empty() ? "params" : error.path;
    return {Code::params, where + ": " + error.what(), error_data("path", error.path)};
  } catch (const ledger::NotImportable& error) {
    return {Code::params, error.what(), codec::object_text([&](codec::Writer& w) {
              w.member("cause", cause_of(error.unfit));
              w.member("path", "/chunk");
            })};
  } catch (const ledger::LedgerError& error) {
    return ledger_error(error);
  } catch (const std::bad_alloc&) {
    return {Code::too_large, "There is not enough memory for this."};
  } catch (const std::system_error& error) {
    const bool full = error.code() == std::errc::no_space_on_device;
    return {full ? Code::disk_full : Code::internal,
            full ? "The disk is full." : "A file cannot be used: " + error.code().message() + "."};
  } catch (const std::exception& error) {
    return {Code::internal, std::string("Something went wrong that should not: ") + error.what() +
                                ". Please report it; what was recorded before is safe."};
  }
}

}  // namespace recourse::app
