window.top.location.assign("/course");
