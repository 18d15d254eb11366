#include "platform/registry.h"

#include <windows.h>

#include "platform/windows/text.h"

namespace recourse::platform {

namespace {

HKEY root_of(Hive hive) { return hive == Hive::user ? HKEY_CURRENT_USER : HKEY_LOCAL_MACHINE; }

std::optional<std::string> default_value(Hive hive, const std::string& key, DWORD view) {
  DWORD bytes = 0;
  const std::wstring name = wide(key);
  const DWORD what = RRF_RT_REG_SZ | view;
  if (::RegGetValueW(root_of(hive), name.c_str(), nullptr, what, nullptr, nullptr, &bytes) != ERROR_SUCCESS)
    return std::nullopt;
  std::wstring value(bytes / sizeof(wchar_t), L'\0');
  if (::RegGetValueW(root_of(hive), name.c_str(), nullptr, what, nullptr, value.data(), &bytes) != ERROR_SUCCESS)
    return std::nullopt;
  return narrow(value.c_str());
}

class WindowsRegistry : public Registry {
 public:
  std::optional<std::string> read(Hive hive, const std::string& key) const override {
    if (auto value = default_value(hive, key, RRF_SUBKEY_WOW6432KEY)) return value;
    return default_value(hive, key, RRF_SUBKEY_WOW6464KEY);
  }

  bool write(Hive hive, const std::string& key, const std::string& value) override {
    if (!write_view(hive, key, value, KEY_WOW64_64KEY)) return false;
    // Browsers look into the 32-bit view first: what is there must not say otherwise.
    return hive == Hive::user || !default_value(hive, key, RRF_SUBKEY_WOW6432KEY) ||
           write_view(hive, key, value, KEY_WOW64_32KEY);
  }

  bool remove(Hive hive, const std::string& key) override {
    const bool done = remove_view(hive, key, KEY_WOW64_64KEY);
    return (hive == Hive::user || remove_view(hive, key, KEY_WOW64_32KEY)) && done;
  }

 private:
  static bool write_view(Hive hive, const std::string& key, const std::string& value, REGSAM view) {
    HKEY opened = nullptr;
    if (::RegCreateKeyExW(root_of(hive), wide(key).c_str(), 0, nullptr, 0, KEY_SET_VALUE | view, nullptr, &opened,
                          nullptr) != ERROR_SUCCESS)
      return false;
    const std::wstring text = wide(value);
    const auto bytes = static_cast<DWORD>((text.size() + 1) * sizeof(wchar_t));
    const bool done = ::RegSetValueExW(opened, nullptr, 0, REG_SZ, reinterpret_cast<const BYTE*>(text.c_str()),
                                       bytes) == ERROR_SUCCESS;
    ::RegCloseKey(opened);
    return done;
  }

  static bool remove_view(Hive hive, const std::string& key, REGSAM view) {
    const auto result = ::RegDeleteKeyExW(root_of(hive), wide(key).c_str(), view, 0);
    return result == ERROR_SUCCESS || result == ERROR_FILE_NOT_FOUND;
  }
};

}  // namespace

std::shared_ptr<Registry> system_registry() { return std::make_shared<WindowsRegistry>(); }

}  // namespace recourse::platform
