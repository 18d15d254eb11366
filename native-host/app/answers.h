#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/lists.h"
#include "app/orders.h"
#include "codec/writer.h"
#include "drafts/compose.h"
#include "ledger/backups.h"
#include "ledger/history.h"
#include "ledger/ledger.h"
#include "ledger/recovery.h"
#include "ledger/search.h"
#include "ledger/transfer.h"
#include "rules/deadlines.h"

// Answers as JSON texts of the protocol's shape: to the extension, and on the command line to `--json`.
namespace recourse::app {

std::string text_of(const ledger::SearchPage& page);
std::string text_of(const ledger::HistoryPage& page);
/// The next days come first; an answer has its bounds.
std::string text_of(const std::vector<rules::DueOrder>& due);
std::string text_of(const ListPage& page);
std::string text_of(const OrdersPage& page);
std::string text_of(const drafts::Draft& draft, const std::string& language);

void write(codec::Writer& w, const Listed& listed);
void write(codec::Writer& w, const OrderRow& row);
void write(codec::Writer& w, const ListedLook& listed);
void write(codec::Writer& w, const ledger::Imported& imported);
void write(codec::Writer& w, const ledger::Backup& backup);
/// A member; null where there was none.
void write(codec::Writer& w, std::string_view name, const std::optional<ledger::Recovery>& recovery);

}  // namespace recourse::app
