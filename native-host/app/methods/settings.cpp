#include "ledger/settings.h"

#include "app/methods/all.h"
#include "codec/reader.h"
#include "ledger/conversations.h"

namespace recourse::app::methods {

namespace {

constexpr std::size_t kMostSettings = 200;
constexpr const char* kStorePrefix = "store:";

void add_stores(const codec::Reader& stores, std::map<std::string, std::string>& settings) {
  stores.expect_object();
  for (const auto& [id, value] : stores.json().items()) {
    const std::string path = "/values/stores/" + id;
    if (!StoreId::parse(id)) throw codec::BadValue(path, "a store id is expected");
    const auto own = codec::store_settings_from(codec::Reader(value, path));
    settings[kStorePrefix + id] = codec::to_json(own).dump();
  }
}

}  // namespace

/// Values as they were set; those of single stores under `stores`, by store id, and these stores' names beside them.
json settings_get(Context& context, const Value&) {
  json values = json::object();
  json names = json::object();
  for (const auto& [name, text] : context.ledger().settings().all()) {
    const json value = json::parse(text);
    if (name.rfind(kStorePrefix, 0) != 0) {
      values[name] = value;
      continue;
    }
    const auto id = name.substr(std::char_traits<char>::length(kStorePrefix));
    values["stores"][id] = value;
    if (const auto store = StoreId::parse(id)) names[id] = context.ledger().conversations().with(*store).name;
  }
  return {{"values", values}, {"storeNames", names}, {"rulebook", rulebook_facts(context)}};
}

json settings_set(Context& context, const Value& params) {
  const auto values = codec::Reader(params).at("values");
  values.expect_object();
  std::map<std::string, std::string> settings;
  for (const auto& [name, value] : values.json().items()) {
    if (name == "stores") {
      add_stores(codec::Reader(value, "/values/stores"), settings);
      continue;
    }
    if (name.empty() || name.size() > 60) throw codec::BadValue("/values", "a setting's name has 1 to 60 bytes");
    const std::string text = codec::text_of(value);  // members in one order, whoever set it
    if (text.size() > codec::kShortText) throw codec::BadValue("/values/" + name, "the value is too long");
    settings[name] = text;
  }
  if (settings.size() > kMostSettings) values.fail("too many settings at once");
  context.ledger().settings().set(settings, context.now());
  return settings_get(context, params);
}

}  // namespace recourse::app::methods
