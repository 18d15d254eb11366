#include "setup/safe_file.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include "unit/setup/sandbox.h"

namespace recourse::setup {
namespace {

using testing::ElementsAre;

class SafeFile : public Sandbox {
 protected:
  static int mode(const fs::path& file) {
    struct stat status {};
    EXPECT_EQ(::lstat(file.c_str(), &status), 0);
    return static_cast<int>(status.st_mode & 0777U);
  }

  template <class Action>
  static std::string refused(Action action) {
    try {
      action();
    } catch (const FileRefused& why) {
      return why.word;
    }
    return "not refused";
  }
};

TEST_F(SafeFile, WritesTheFileAndTellsWhichFoldersItMade) {
  const fs::path file = here.home / "a" / "b" / "file.json";
  EXPECT_THAT(write_file(file, "one", Readers::user), ElementsAre(here.home / "a", here.home / "a/b"));
  EXPECT_EQ(contents(file), "one");
  EXPECT_THAT(write_file(file, "two", Readers::user), ElementsAre());
  EXPECT_EQ(contents(file), "two");
}

TEST_F(SafeFile, LeavesNoTemporaryFile) {
  write_file(here.home / "file", "x", Readers::user);
  EXPECT_THAT(files(), ElementsAre("home/file"));
}

TEST_F(SafeFile, IsForTheUserAloneOrForEverybody) {
  const mode_t before = ::umask(077);
  write_file(here.home / "own/file", "x", Readers::user);
  write_file(here.home / "shared/file", "x", Readers::everybody);
  write_file(here.home / "shared/program", "x", Readers::everybody, Kind::program);
  ::umask(before);
  EXPECT_EQ(mode(here.home / "own"), 0700);
  EXPECT_EQ(mode(here.home / "own/file"), 0600);
  EXPECT_EQ(mode(here.home / "shared"), 0755);
  EXPECT_EQ(mode(here.home / "shared/file"), 0644);
  EXPECT_EQ(mode(here.home / "shared/program"), 0755);
}

TEST_F(SafeFile, NeverWritesThroughALink) {
  put(here.home / "precious", "keep me");
  fs::create_symlink(here.home / "precious", here.home / "file");
  EXPECT_EQ(refused([&] { write_file(here.home / "file", "x", Readers::user); }), "file_is_link");
  EXPECT_EQ(contents(here.home / "precious"), "keep me");

  fs::create_directories(here.home / "elsewhere");
  fs::create_directory_symlink(here.home / "elsewhere", here.home / "folder");
  EXPECT_EQ(refused([&] { write_file(here.home / "folder/file", "x", Readers::user); }), "file_is_link");
  EXPECT_TRUE(fs::is_empty(here.home / "elsewhere"));
}

TEST_F(SafeFile, NeverRemovesThroughALink) {
  put(here.home / "elsewhere/file", "keep me");
  fs::create_directory_symlink(here.home / "elsewhere", here.home / "folder");
  EXPECT_EQ(refused([&] { remove_file(here.home / "folder/file"); }), "file_is_link");
  EXPECT_EQ(contents(here.home / "elsewhere/file"), "keep me");
}

TEST_F(SafeFile, SaysWhatIsInTheWay) {
  fs::create_directories(here.home / "file");
  EXPECT_EQ(refused([&] { write_file(here.home / "file", "x", Readers::user); }), "file_no_file");
  put(here.home / "folder", "a file");
  EXPECT_EQ(refused([&] { write_file(here.home / "folder/file", "x", Readers::user); }), "file_no_folder");
}

}  // namespace
}  // namespace recourse::setup
