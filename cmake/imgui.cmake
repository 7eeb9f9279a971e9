# foyer_dear_imgui: Dear ImGui 1.92 as scripts/dear-imgui unpacks it, in FOYER_DEAR_IMGUI_DIR; with FOYER_FETCH_DEAR_IMGUI from its own
# repository. A program that has its own makes the target foyer_dear_imgui before it adds this project. FOYER_HAS_DEAR_IMGUI says whether
# there is one: the chat for canvases and native programs is built only then.
set(FOYER_DEAR_IMGUI_DIR ${PROJECT_SOURCE_DIR}/build/third_party/imgui CACHE PATH "Dear ImGui's sources")
option(FOYER_FETCH_DEAR_IMGUI "Get Dear ImGui from its repository" OFF)

if(FOYER_FETCH_DEAR_IMGUI AND NOT TARGET foyer_dear_imgui)
  include(FetchContent)
  FetchContent_Declare(dear_imgui GIT_REPOSITORY https://github.com/ocornut/imgui.git GIT_TAG v1.92.2b GIT_SHALLOW ON)
  FetchContent_MakeAvailable(dear_imgui)
  set(FOYER_DEAR_IMGUI_DIR ${dear_imgui_SOURCE_DIR})
endif()

# A build tree that was configured before the source came is configured again.
file(GLOB FOYER_DEAR_IMGUI_HEADER CONFIGURE_DEPENDS ${FOYER_DEAR_IMGUI_DIR}/imgui.h)
if(NOT TARGET foyer_dear_imgui AND FOYER_DEAR_IMGUI_HEADER)
  add_library(foyer_dear_imgui STATIC EXCLUDE_FROM_ALL ${FOYER_DEAR_IMGUI_DIR}/imgui.cpp ${FOYER_DEAR_IMGUI_DIR}/imgui_draw.cpp
              ${FOYER_DEAR_IMGUI_DIR}/imgui_tables.cpp ${FOYER_DEAR_IMGUI_DIR}/imgui_widgets.cpp)
  target_include_directories(foyer_dear_imgui SYSTEM PUBLIC ${FOYER_DEAR_IMGUI_DIR})
  target_include_directories(foyer_dear_imgui PUBLIC ${PROJECT_SOURCE_DIR}/src)
  target_compile_definitions(foyer_dear_imgui PUBLIC IMGUI_USER_CONFIG="imgui/config.h")
  target_compile_options(foyer_dear_imgui PRIVATE -w)
endif()

set(FOYER_HAS_DEAR_IMGUI OFF)
if(TARGET foyer_dear_imgui)
  set(FOYER_HAS_DEAR_IMGUI ON)
endif()
