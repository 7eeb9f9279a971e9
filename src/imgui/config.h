// How Dear ImGui is built here, in place of its imconfig.h: what is drawn, and nothing else. Whoever compiles against the target
// foyer_dear_imgui has it, too.
#pragma once

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
// No file is read or written, nothing printed, no program started: fonts come as bytes, links go to the host.
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_TTY_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
// 13 pixels high, and without any letter but ASCII's.
#define IMGUI_DISABLE_DEFAULT_FONT
// Emoji and rare ideographs lie beyond 16 bits.
#define IMGUI_USE_WCHAR32
